import type { Site } from '../site/site.ts';
import type { PolicyKind, PolicySettings } from './content-policy.ts';
import { contentPolicy, widestPolicy } from './content-policy.ts';

/** Paths with the base path: everything below a folder, or only files with certain extensions. */
export interface Paths {
  below: string;
  ending?: string;
}

/** A header whose value depends on the path. The places do not overlap. */
export interface VaryingHeader {
  name: string;
  places: { paths: Paths; value: string }[];
  /** The value for all other paths. */
  otherwise: string;
}

/** The headers of an archive, from which the settings for each host are made. */
export interface HeaderRules {
  /** With a leading and a trailing slash. */
  base: string;
  /** The same for every path. */
  fixed: [name: string, value: string][];
  policy: VaryingHeader;
  /** A policy wide enough for every page, for hosts that send the same policy for all paths. */
  widestPolicy: string;
  cache: VaryingHeader;
}

/** The settings on which headers depend. */
type RuledSettings = Pick<Site, 'base' | 'noindex'> & PolicySettings;

/** Other sites do not learn which page linked to them; the archive's own pages do. */
export const REFERRER_POLICY = 'same-origin';

/** Features that no archive needs. Browsers log an error for a name that they do not know. */
const NO_FEATURES = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

/**
 * Other sites may show pictures and feeds, so there is no Cross-Origin-Resource-Policy. The policy says who may frame a
 * page; every browser with X-Frame-Options supports it.
 */
const fixedOf = ({ admin, noindex }: RuledSettings): HeaderRules['fixed'] => [
  ['Referrer-Policy', REFERRER_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  // The sign-in window of a Git host must be able to send its result to the web editor.
  ['Cross-Origin-Opener-Policy', admin?.signIn || admin?.app ? 'same-origin-allow-popups' : 'same-origin'],
  ['Permissions-Policy', NO_FEATURES.map((feature) => `${feature}=()`).join(', ')],
  ...(noindex ? [['X-Robots-Tag', 'noindex'] as [string, string]] : []),
];

/** Cached for a year without revalidation: the name changes with the content. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Cached, but revalidated each time: https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.4 */
const ASK_AGAIN = 'no-cache';

/** Folders in which every file of ours has a digest in its name. */
const DIGESTS_IN_NAMES = ['assets/', 'media/'];
/** Pagefind's files and our packs of them, whose names have a digest too. */
const INDEX_ENDINGS = ['.pf_pack', '.pf_index', '.pf_filter', '.pf_meta'];

/**
 * The header rules of a site. `publicFiles`, such as `/media/map.png`, belong to the owner: their names may stay when
 * their content changes.
 */
export function headerRules(site: RuledSettings, publicFiles: string[]): HeaderRules {
  const { base } = site;
  const policy = (kind: PolicyKind) => contentPolicy(kind, site, 'header');
  const forGood: Paths[] = [
    ...DIGESTS_IN_NAMES.filter((folder) => !publicFiles.some((file) => file.startsWith(`/${folder}`))).map(
      (folder) => ({
        below: base + folder,
      }),
    ),
    ...INDEX_ENDINGS.map((ending) => ({ below: `${base}search/segments/`, ending })),
  ];
  return {
    base,
    fixed: fixedOf(site),
    policy: {
      name: 'Content-Security-Policy',
      places: [
        { paths: { below: `${base}search/` }, value: policy('search') },
        { paths: { below: `${base}assets/`, ending: '.js' }, value: policy('search') },
        { paths: { below: `${base}media/`, ending: '.svg' }, value: policy('drawing') },
        ...(site.admin ? [{ paths: { below: `${base}admin/` }, value: policy('editor') }] : []),
      ],
      otherwise: policy('page'),
    },
    widestPolicy: site.admin ? widestPolicy(['search', 'editor'], site) : policy('search'),
    cache: {
      name: 'Cache-Control',
      places: forGood.map((paths) => ({ paths, value: FOR_GOOD })),
      otherwise: ASK_AGAIN,
    },
  };
}
