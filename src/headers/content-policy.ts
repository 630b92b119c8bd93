/**
 * What a browser may do with what the archive sends, as data: https://www.w3.org/TR/CSP3/. Everything is forbidden but
 * what stands here. No page has an inline script or style, so there is no digest of one; JSON-LD is data and runs nowhere.
 *
 * - `page`: styles, scripts and pictures of the archive itself, and pictures of the hosts that site.yaml lists.
 * - `search`: a page, and what Pagefind needs besides: a worker, its WebAssembly, its index. A worker is held to the
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
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
  search: { 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'worker-src': ["'self'"], 'connect-src': ["'self'"] },
  drawing: { 'default-src': ["'none'"], 'style-src': ["'unsafe-inline'"], sandbox: [] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type PolicyKind = keyof typeof POLICIES;

/** Browsers ignore these, and say so on the console, where a page says them of itself. */
const HEADER_ONLY = /^(frame-ancestors|sandbox|report-uri)$/;

/**
 * One policy, as `Content-Security-Policy` holds it. `imageHosts` are those of site.yaml, such as `images.example.org`;
 * `by` is where it is said: a page itself can say less than a header.
 */
export function contentPolicy(kind: PolicyKind, imageHosts: string[], by: 'meta' | 'header'): string {
  const policy = kind === 'search' ? { ...POLICIES.page, ...POLICIES.search } : POLICIES[kind];
  return Object.entries(policy)
    .filter(([directive]) => by === 'header' || !HEADER_ONLY.test(directive))
    .map(([directive, sources]: [string, readonly string[]]) => {
      const hosts = directive === 'img-src' ? imageHosts.map((host) => `https://${host}`) : [];
      return [directive, ...sources, ...hosts].join(' ');
    })
    .join('; ');
}
