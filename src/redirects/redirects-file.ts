import type { Site } from '../site/site.ts';
import { href } from '../urls.ts';
import type { RedirectRules } from './redirect-rules.ts';

/** Hosts that read `_redirects`. */
export type RedirectHost = 'netlify' | 'cloudflare' | 'gitlab';

/**
 * Rules that a host follows at most; null where it names no limit. What is beyond is led on by the pages at the addresses.
 * https://developers.cloudflare.com/pages/configuration/redirects/ https://docs.gitlab.com/user/project/pages/redirects/
 */
export const MOST_RULES: Record<RedirectHost, number | null> = { netlify: null, cloudflare: 2000, gitlab: 1000 };
/** Cloudflare passes over a longer rule. */
const MAX_LINE = 1000;

/** A `_redirects` file, and how many of the rules have no place in it. */
export interface RedirectsFile {
  text: string;
  rules: number;
  leftOut: number;
}

/**
 * `_redirects`. Netlify shows a page that exists rather than follow a rule unless the rule ends in `!`, knows any status, and
 * looks at the query; Cloudflare and GitLab follow every rule before they look for a page, and know neither. Without a host
 * the file is one that all of them read.
 */
export function redirectsFile(rules: RedirectRules, { base, host }: Pick<Site, 'base' | 'host'>): RedirectsFile {
  const to = (path: string) => href(path, base);
  const isNetlify = host === 'netlify';
  const force = isNetlify ? '!' : '';
  const lines = [
    ...(isNetlify ? rules.posts.map(([number, path]) => `${base} p=${number} ${to(path)} 301!`) : []),
    ...(isNetlify ? rules.gone.map(([path, status]) => `${to(path)} ${to(path)} ${status}!`) : []),
    ...rules.moved.map(([from, path]) => `${to(from)} ${to(path)} 301${force}`),
  ];
  const short = isNetlify ? lines : lines.filter((line) => line.length <= MAX_LINE);
  const most = MOST_RULES[host ?? 'cloudflare'] ?? short.length;
  const kept = isNetlify ? short : short.slice(0, most);
  return { text: kept.map((line) => `${line}\n`).join(''), rules: kept.length, leftOut: lines.length - kept.length };
}
