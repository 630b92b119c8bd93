import type { HeaderRules, Paths } from './header-rules.ts';

/** Cloudflare ignores longer lines: https://developers.cloudflare.com/pages/configuration/headers/ */
const MAX_LINE = 2000;

/**
 * Prints `_headers`, which Netlify and Cloudflare Pages read from the root of a site. They join the values of all
 * matching rules, so a rule can add values but not remove any. So all paths get the widest policy, and each page
 * narrows it with its own. A drawing has two policies, and both apply. Cache-Control is set only for files that never
 * change, because these hosts revalidate everything else.
 */
export function headersFile({ base, fixed, policy, widestPolicy, cache }: HeaderRules): string {
  const rules: [string, [name: string, value: string][]][] = [
    [`${base}*`, [...fixed, [policy.name, fitting(widestPolicy)]]],
    ...[policy, cache].flatMap(({ name, places }) =>
      places
        .filter(({ value }) => value !== widestPolicy)
        .map(({ paths, value }): [string, [string, string][]] => [splat(paths), [[name, value]]]),
    ),
  ];
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/**
 * If site.yaml lists too many hosts for one line, this policy allows pictures of any host, and each page names the
 * hosts itself.
 */
function fitting(policy: string): string {
  const isLong = policy.length > MAX_LINE - 100;
  return isLong ? policy.replace(/img-src [^;]*/, "img-src 'self' https:") : policy;
}

function splat({ below, ending = '' }: Paths): string {
  return `${below}*${ending}`;
}
