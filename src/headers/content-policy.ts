import type { Site } from '../site/site.ts';

/**
 * What a browser may do with what the archive sends, as data: https://www.w3.org/TR/CSP3/. Everything is forbidden but
 * what stands here. No page has an inline script or style, so there is no digest of one; JSON-LD is data and runs nowhere.
 *
 * - `page`: styles, scripts, pictures and small files of the archive itself, and pictures of the hosts that site.yaml lists.
 * - `search`: a page, and what Pagefind needs besides: a worker and its WebAssembly. A worker is held to the
 *   policy of the answer that brought its script, so this holds for scripts too.
 * - `drawing`: an SVG that is opened alone. It is reduced to shapes already; a sandbox without scripts is the second wall.
 */
const POLICIES = {
  page: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'media-src': ["'self'"],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
  search: { 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'worker-src': ["'self'"] },
  drawing: { 'default-src': ["'none'"], 'style-src': ["'unsafe-inline'"], sandbox: [] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type PolicyKind = keyof typeof POLICIES;

/** Browsers ignore these, and say so on the console, where a page says them of itself. */
const HEADER_ONLY = /^(frame-ancestors|sandbox|report-uri)$/;

/** What of a site's settings opens its policy. */
export type PolicySettings = Pick<Site, 'imageHosts' | 'policy' | 'look' | 'theme'>;

/**
 * One policy, as `Content-Security-Policy` holds it. The settings add the hosts that the owner allows, and fonts where
 * there are some; `by` is where the policy is said: a page itself can say less than a header.
 */
export function contentPolicy(kind: PolicyKind, site: PolicySettings, by: 'meta' | 'header'): string {
  const policy: Record<string, readonly string[]> =
    kind === 'search' ? { ...POLICIES.page, ...POLICIES.search } : POLICIES[kind];
  const added = kind === 'drawing' ? {} : addedSources(site);
  return [...new Set([...Object.keys(policy), ...Object.keys(added)])]
    .filter((directive) => by === 'header' || !HEADER_ONLY.test(directive))
    .map((directive) => [directive, ...(policy[directive] ?? []), ...(added[directive] ?? [])].join(' '))
    .join('; ');
}

/** The sources that an owner's settings allow beside the built-in ones, by directive. */
export function addedSources({ imageHosts, policy, look, theme }: PolicySettings): Record<string, string[]> {
  const hosts = (names: string[]) => [...new Set(names)].map((host) => `https://${host}`);
  const added = {
    'img-src': hosts([...imageHosts, ...policy.images]),
    'script-src': hosts(policy.scripts),
    'connect-src': hosts(policy.connections),
    'frame-src': hosts(policy.frames),
    'font-src': look.fonts || /@font-face/i.test(theme) ? ["'self'"] : [],
  };
  return Object.fromEntries(Object.entries(added).filter(([, sources]) => sources.length > 0));
}
