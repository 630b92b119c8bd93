import type { HeaderRules, Paths } from './header-rules.ts';

/** Cloudflare passes over a longer line: https://developers.cloudflare.com/pages/configuration/headers/ */
const MAX_LINE = 2000;

/**
 * `_headers`, which Netlify and Cloudflare Pages read from the root of a site. They join the values of all rules that
 * match, so a rule can add and never take back: all paths have the widest policy, and each page narrows it by its own.
 * A drawing has two policies, which both hold. Cache-Control is said of what is kept for good alone: these hosts have
 * everything else asked for again.
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

/** Where site.yaml lists too many hosts for a line, any host's pictures pass here, and each page names the hosts itself. */
function fitting(policy: string): string {
  const isLong = policy.length > MAX_LINE - 100;
  return isLong ? policy.replace(/img-src [^;]*/, "img-src 'self' https:") : policy;
}

function splat({ below, ending = '' }: Paths): string {
  return `${below}*${ending}`;
}
