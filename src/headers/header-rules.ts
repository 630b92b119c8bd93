import type { Site } from '../site/site.ts';
import type { PolicyKind, PolicySettings } from './content-policy.ts';
import { contentPolicy, widestPolicy } from './content-policy.ts';

/** Paths with the base path: all below a folder, or those of them that end in one way. */
export interface Paths {
  below: string;
  ending?: string;
}

/** A header whose value depends on the path. No path lies in two of the places. */
export interface VaryingHeader {
  name: string;
  places: { paths: Paths; value: string }[];
  /** Everywhere else. */
  otherwise: string;
}

/** The headers that an archive should be sent with: the one source of what each host is told. */
export interface HeaderRules {
  /** Beginning and ending with a slash. */
  base: string;
  /** The same for every path. */
  fixed: [name: string, value: string][];
  policy: VaryingHeader;
  /** Allows what any page needs: for hosts that cannot give a path another policy than all paths have. */
  widestPolicy: string;
  cache: VaryingHeader;
}

/** No reader is reported to the sites that the archive leads to; its own pages may know of each other. */
export const REFERRER_POLICY = 'same-origin';

/** Nothing that an archive needs. A name that a browser does not know would be an error on its console. */
const NO_FEATURES = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

/**
 * Pictures and feeds may be shown elsewhere, so there is no Cross-Origin-Resource-Policy; what frames a page is in the
 * policy, which every browser knows that knows X-Frame-Options.
 */
const fixedOf = ({ admin }: PolicySettings): HeaderRules['fixed'] => [
  ['Referrer-Policy', REFERRER_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  // The window in which somebody signs in at a Git host must be able to tell the web editor so.
  ['Cross-Origin-Opener-Policy', admin?.signIn || admin?.app ? 'same-origin-allow-popups' : 'same-origin'],
  ['Permissions-Policy', NO_FEATURES.map((feature) => `${feature}=()`).join(', ')],
];

/** Kept for a year and never asked for again: the name changes with what the file holds. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Kept, and asked for whether it is still so: https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.4 */
const ASK_AGAIN = 'no-cache';

/** Folders where every file of ours has a digest in its name. */
const DIGESTS_IN_NAMES = ['assets/', 'media/'];
/** Pagefind's, and packs of such, whose names have one too. */
const INDEX_ENDINGS = ['.pf_pack', '.pf_index', '.pf_filter', '.pf_meta'];

/** The rules of a site. `publicFiles`, such as `/media/map.png`, are the owner's: their names need not change with them. */
export function headerRules(site: Pick<Site, 'base'> & PolicySettings, publicFiles: string[]): HeaderRules {
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
