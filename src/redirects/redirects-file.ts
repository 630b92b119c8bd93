import type { Site } from '../site/site.ts';
import { href } from '../urls.ts';
import type { RedirectRules } from './redirect-rules.ts';

/** Hosts that read `_redirects`. */
export type RedirectHost = 'netlify' | 'cloudflare' | 'gitlab';

/**
 * The most rules that a host accepts; null if it states no limit. The redirect pages replace the rules beyond it.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * https://docs.gitlab.com/user/project/pages/redirects/
 */
export const MOST_RULES: Record<RedirectHost, number | null> = { netlify: null, cloudflare: 2000, gitlab: 1000 };
/** Rules with placeholders that Cloudflare follows at most. */
const MOST_PATTERNS = 100;
/** Cloudflare ignores longer rules. */
const MAX_LINE = 1000;

/** A `_redirects` file, and how many of the rules did not fit. */
export interface RedirectsFile {
  text: string;
  rules: number;
  leftOut: number;
}

/**
 * Prints `_redirects`. Netlify prefers an existing page to a rule unless the rule ends in `!`, accepts any status, and
 * matches queries. Cloudflare and GitLab prefer every rule to a page, and support neither. Without a host, the file
 * uses only what all of them support.
 */
export function redirectsFile(rules: RedirectRules, { base, host }: Pick<Site, 'base' | 'host'>): RedirectsFile {
  const to = (path: string) => href(path, base);
  const isNetlify = host === 'netlify';
  const force = isNetlify ? '!' : '';
  const lines = [
    ...(isNetlify ? rules.posts.map(([number, path]) => `${base} p=${number} ${to(path)} 301!`) : []),
    ...(isNetlify ? rules.gone.map(([path, status]) => `${to(path)} ${to(path)} ${status}!`) : []),
    ...rules.moved.map(([from, path]) => `${to(from)} ${to(path)} 301${force}`),
    ...daysOf(rules, host).map((year) => `${to(`/${year}/`)}:month/:day/ ${to(`/${year}/`)}:month/ 301`),
  ];
  const short = isNetlify ? lines : lines.filter((line) => line.length <= MAX_LINE);
  const most = MOST_RULES[host ?? 'cloudflare'] ?? short.length;
  const kept = isNetlify ? short : short.slice(0, most);
  return { text: kept.map((line) => `${line}\n`).join(''), rules: kept.length, leftOut: lines.length - kept.length };
}

/** Years whose days get a rule. On hosts not named here such a rule may match files, and the page of 404 leads to the month. */
function daysOf({ days }: RedirectRules, host: Site['host']): string[] {
  if (host === 'netlify') return days?.years ?? [];
  return host === 'cloudflare' ? (days?.years ?? []).slice(-MOST_PATTERNS) : [];
}
