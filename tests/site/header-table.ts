import type { Edition } from './edition.ts';

/** What every answer has, written out. */
const FIXED = {
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()',
};

const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const SEARCH = `${PAGE.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")}; worker-src 'self'`;
const DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const FOR_GOOD = 'public, max-age=31536000, immutable';

/** A path of an edition, and how it should be answered. */
export interface Answered {
  path: string;
  status: 200 | 404;
  policy: 'page' | 'search' | 'drawing';
  isKept: boolean;
}

/** A path of each kind. Those of files are found in the edition; `article` is the path of one. */
export function pathsOfEachKind({ files }: Pick<Edition, 'files'>, article: string): Answered[] {
  const find = (pattern: RegExp) => `/${[...files].find((file) => pattern.test(file)) ?? `none like ${pattern}`}`;
  const page = (path: string): Answered => ({ path, status: 200, policy: 'page', isKept: false });
  const search = (path: string, isKept = false): Answered => ({ path, status: 200, policy: 'search', isKept });
  const missing = (path: string): Answered => ({ ...page(path), status: 404 });
  return [
    ...[
      '/',
      article,
      '/tags/',
      '/about/',
      '/404.html',
      '/feed.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/opensearch.xml',
    ].map(page),
    page('/favicon.svg'),
    search('/search/'),
    search('/search/segments.json'),
    search('/search/names/tag.json'),
    search(find(/pagefind-entry\.json$/)),
    search(find(/segments\/.*pagefind\.js$/)),
    ...[/\.pf_pack$/, /\.pf_index$/, /\.pf_filter$/, /\.pf_meta$/].map((kind) => search(find(kind), true)),
    search(find(/^assets\/engine-worker.*\.js$/), true),
    { ...page(find(/^assets\/.*\.css$/)), isKept: true },
    { ...page(find(/^media\/.*\.webp$/)), isKept: true },
    { ...page(find(/^media\/.*\.svg$/)), policy: 'drawing', isKept: true },
    ...['/no/such/page/', '/assets/no-such.js', '/media/no-such.svg', '/search/no-such'].map(missing),
  ];
}

/** The headers of an answer from a server that can give each path a policy of its own. */
export function expectedHeaders({ policy, isKept }: Answered): Record<string, string> {
  return {
    ...FIXED,
    'content-security-policy': { page: PAGE, search: SEARCH, drawing: DRAWING }[policy],
    'cache-control': isKept ? FOR_GOOD : 'no-cache',
  };
}

/** The headers that `_headers` gives a path: where rules add up, the widest policy, and the narrow one of a drawing besides. */
export function expectedOfRules(answered: Answered): Record<string, string> {
  const { 'cache-control': cache, ...rest } = expectedHeaders(answered);
  const policy = answered.policy === 'drawing' ? `${SEARCH}, ${DRAWING}` : SEARCH;
  return { ...rest, 'content-security-policy': policy, ...(cache === FOR_GOOD ? { 'cache-control': FOR_GOOD } : {}) };
}
