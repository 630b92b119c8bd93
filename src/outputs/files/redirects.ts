import type { RedirectRules } from '../../redirects/redirect-rules.ts';
import { redirectRules } from '../../redirects/redirect-rules.ts';
import { redirectsFile } from '../../redirects/redirects-file.ts';
import type { OutputKind } from '../output.ts';

/** `_redirects`, for hosts that read it: an answer of 301 where others show a page that leads on. */
export const REDIRECTS: OutputKind<{ rules: RedirectRules }> = {
  name: 'redirects',
  list: ({ catalog }) => {
    const rules = redirectRules(catalog);
    const isEmpty = rules.moved.length + rules.gone.length + rules.posts.length === 0;
    return isEmpty ? [] : [{ path: '/_redirects', facts: { rules } }];
  },
  make: { by: 'text', text: ({ site }, { rules }) => redirectsFile(rules, site).text },
};
