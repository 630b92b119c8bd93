import { stylesheetPath } from '../../look/stylesheet.ts';
import type { OutputKind } from '../output.ts';

/** The owner's style sheet: `look:` of site.yaml and `theme.css`. Its name holds its digest. */
export const OWNER_STYLES: OutputKind<{ text: string }> = {
  name: 'owner-styles',
  list: ({ catalog: { site } }) => {
    const sheet = stylesheetPath(site);
    return sheet ? [{ path: sheet.path, facts: { text: sheet.text } }] : [];
  },
  make: { by: 'text', text: (_, { text }) => text },
};
