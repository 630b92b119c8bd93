import { USUAL_SERVERS } from '../site/editing/editor-of.ts';
import type { WebEditor } from '../site/editing/editing.ts';
import type { Site } from '../site/site.ts';

/**
 * What a browser may do with each kind of file of the archive, as data:
 * https://www.w3.org/TR/CSP3/. Everything else is forbidden. No page has an inline script or style,
 * so the policy holds no digests. JSON-LD is data and never runs.
 *
 * - `page`: styles, scripts, pictures and small files of the archive itself, and pictures of the
 * hosts that site.yaml lists.
 * - `search`: a page, and what Pagefind needs besides: a worker and its WebAssembly. A worker is
 * held to the
 * policy of the answer that brought its script, so this holds for scripts too.
 * - `editor`: the web editor. It is one script of a package, sets styles of its own, and talks to
 * the Git host alone.
 * - `drawing`: an SVG that is opened alone. It is reduced to shapes already; a sandbox without
 * scripts is the second wall.
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
  editor: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", 'blob:', 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
  drawing: { 'default-src': ["'none'"], 'style-src': ["'unsafe-inline'"], sandbox: [] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type PolicyKind = keyof typeof POLICIES;

/** Browsers ignore these directives in a page's own policy, and log a warning. */
const HEADER_ONLY = /^(frame-ancestors|sandbox|report-uri)$/;

/** The settings of a site that extend its policy. */
export type PolicySettings = Pick<Site, 'imageHosts' | 'policy' | 'look' | 'theme' | 'admin'> &
  Partial<Pick<Site, 'offline'>>;

/**
 * One policy as the text of `Content-Security-Policy`. The settings add the hosts that the owner allows, and the
 * owner's fonts. `by` says who states it: a page can state fewer directives than a header.
 */
export function contentPolicy(kind: PolicyKind, site: PolicySettings, by: 'meta' | 'header'): string {
  return print(sourcesOf(kind, site), by);
}

/** A header that allows everything that any of the given kinds allows. */
export function widestPolicy(kinds: PolicyKind[], site: PolicySettings): string {
  const all = kinds.map((kind) => sourcesOf(kind, site));
  const directives = [...new Set(all.flatMap((policy) => Object.keys(policy)))];
  const union = directives.map((directive): [string, string[]] => {
    const sources = [...new Set(all.flatMap((policy) => policy[directive] ?? []))];
    return [directive, sources.length > 1 ? sources.filter((source) => source !== "'none'") : sources];
  });
  return print(Object.fromEntries(union), 'header');
}

function sourcesOf(kind: PolicyKind, site: PolicySettings): Record<string, readonly string[]> {
  const policy: Record<string, readonly string[]> =
    kind === 'search'
      ? { ...POLICIES.page, ...POLICIES.search }
      : kind === 'page' && site.offline
        ? { ...POLICIES.page, 'worker-src': ["'self'"] }
        : POLICIES[kind];
  const added = kind === 'drawing' ? {} : kind === 'editor' ? gitHost(site.admin) : addedSources(site);
  const directives = new Set([...Object.keys(policy), ...Object.keys(added)]);
  return Object.fromEntries(
    [...directives].map((directive) => [directive, [...(policy[directive] ?? []), ...(added[directive] ?? [])]]),
  );
}

function print(policy: Record<string, readonly string[]>, by: 'meta' | 'header'): string {
  return Object.entries(policy)
    .filter(([directive]) => by === 'header' || !HEADER_ONLY.test(directive))
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** What the web editor loads from the Git host: its API, and pictures of people and files. */
function gitHost(admin: WebEditor | undefined): Record<string, string[]> {
  if (!admin) return {};
  const { backend, server = USUAL_SERVERS[backend] } = admin;
  const isGitHub = backend === 'github' && admin.server === undefined;
  return {
    'connect-src': isGitHub ? ['https://api.github.com'] : [server],
    'img-src': isGitHub ? ['https://*.githubusercontent.com'] : [server],
  };
}

/** The sources that the owner's settings add, by directive. */
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
