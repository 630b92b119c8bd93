import type { RedirectRules } from '../../redirects/redirect-rules.ts';
import { hasNoRules, redirectRules } from '../../redirects/redirect-rules.ts';
import { redirectsFile } from '../../redirects/redirects-file.ts';
import type { OutputKind } from '../output.ts';

/** `_redirects`, for hosts that read it: they answer 301 where other hosts show a redirect page. */
export const REDIRECTS: OutputKind<{ rules: RedirectRules }> = {
  name: 'redirects',
  list: ({ catalog }) => {
    const rules = redirectRules(catalog);
    return hasNoRules(rules) ? [] : [{ path: '/_redirects', facts: { rules } }];
  },
  make: { by: 'text', text: ({ site }, { rules }) => redirectsFile(rules, site).text },
};
