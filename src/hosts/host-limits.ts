/** Hosts that `deploy-check` knows. */
export const DEPLOY_HOSTS = ['github-pages', 'cloudflare', 'netlify', 'gitlab', 's3', 'nginx'] as const;
export type DeployHost = (typeof DEPLOY_HOSTS)[number];

/** What we measure of an edition. */
export interface Measures {
  files: number;
  /** Files and folders. */
  entries: number;
  bytes: number;
  largest: number;
  /** Files in the folder with the most files. */
  inOneFolder: number;
  /** Rules of `_redirects`. */
  redirects: number;
  /** Bytes of `_redirects`. */
  redirectBytes: number;
  /** Rules of `_headers`. */
  headerRules: number;
  /** Characters of the longest line of `_headers`. */
  headerLine: number;
}

export interface HostLimit {
  host: DeployHost;
  /** The measure, and its name in words. */
  measure: keyof Measures;
  name: string;
  limit: number;
  /** The plan to which the limit applies, if plans differ. Another plan is another row. */
  plan?: 'free' | 'paid';
  /** What happens beyond the limit. */
  beyond: 'refused' | 'ignored';
  cure: string;
  /** The host's page that states the limit, and the day on which we read it. */
  source: string;
  read: string;
}

const READ = '2026-11';
const CLOUDFLARE = 'https://developers.cloudflare.com/pages/platform/limits/';
const GITLAB = 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages';
const PICTURES = 'Serve pictures from an object store, or choose another host.';
const REDIRECTS = 'Redirect pages replace missing rules: only the status 301 is lost.';

/** Limits of hosts, one a row. A host without rows has no limit that an archive reaches. */
export const HOST_LIMITS: readonly HostLimit[] = [
  {
    ...{ host: 'github-pages', measure: 'bytes', name: 'bytes', limit: 1e9, beyond: 'refused', cure: PICTURES },
    ...{ source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits', read: READ },
  },
  {
    ...{ host: 'cloudflare', measure: 'files', name: 'files', limit: 20_000, plan: 'free', beyond: 'refused' },
    ...{ cure: 'Choose a paid plan with 100,000 files, or another host.', source: CLOUDFLARE, read: READ },
  },
  {
    ...{ host: 'cloudflare', measure: 'files', name: 'files', limit: 100_000, plan: 'paid', beyond: 'refused' },
    ...{ cure: 'Choose another host, such as an object store.', source: CLOUDFLARE, read: READ },
  },
  {
    ...{ host: 'cloudflare', measure: 'largest', name: 'largest file', limit: 25 * 2 ** 20, beyond: 'refused' },
    ...{ cure: 'Link to large files elsewhere.', source: CLOUDFLARE, read: READ },
  },
  {
    ...{ host: 'cloudflare', measure: 'redirects', name: 'rules of _redirects', limit: 2_000, beyond: 'ignored' },
    ...{ cure: REDIRECTS, source: 'https://developers.cloudflare.com/pages/configuration/redirects/', read: READ },
  },
  {
    ...{ host: 'cloudflare', measure: 'headerRules', name: 'rules of _headers', limit: 100, beyond: 'ignored' },
    ...{ cure: 'Keep fewer rules in public/_headers.', read: READ },
    source: 'https://developers.cloudflare.com/pages/configuration/headers/',
  },
  {
    ...{ host: 'cloudflare', measure: 'headerLine', name: 'characters in a line of _headers', limit: 2_000 },
    ...{ beyond: 'ignored', cure: 'Name fewer hosts in imageHosts and policy.', read: READ },
    source: 'https://developers.cloudflare.com/pages/configuration/headers/',
  },
  {
    ...{ host: 'netlify', measure: 'inOneFolder', name: 'files in one folder', limit: 54_000, beyond: 'refused' },
    ...{ cure: PICTURES, source: 'https://docs.netlify.com/site-deploys/overview/', read: READ },
  },
  {
    ...{ host: 'netlify', measure: 'redirects', name: 'rules of _redirects', limit: 10_000, beyond: 'refused' },
    ...{ cure: 'Remove host: netlify from site.yaml: redirect pages then do the work.', read: READ },
    source: 'https://docs.netlify.com/manage/routing/redirects/overview/',
  },
  {
    ...{ host: 'gitlab', measure: 'bytes', name: 'bytes', limit: 2 ** 30, beyond: 'refused', cure: PICTURES },
    ...{ source: GITLAB, read: READ },
  },
  {
    ...{ host: 'gitlab', measure: 'entries', name: 'files and folders', limit: 200_000, beyond: 'refused' },
    ...{ cure: 'Choose another host, such as an object store.', source: GITLAB, read: READ },
  },
  {
    ...{ host: 'gitlab', measure: 'redirects', name: 'rules of _redirects', limit: 1_000, beyond: 'ignored' },
    ...{ cure: REDIRECTS, source: 'https://docs.gitlab.com/user/project/pages/redirects/', read: READ },
  },
  {
    ...{
      host: 'gitlab',
      measure: 'redirectBytes',
      name: 'bytes of _redirects',
      limit: 64 * 2 ** 10,
      beyond: 'ignored',
    },
    ...{ cure: REDIRECTS, source: 'https://docs.gitlab.com/user/project/pages/redirects/', read: READ },
  },
];

/** What else a host does not support, or needs to be told. */
export const HOST_NOTES: Record<DeployHost, string[]> = {
  'github-pages': [
    'A deployment ends after 10 minutes: an archive of some hundred thousand files may need another host.',
    'It does not send your headers. Each page states its policy itself, but cannot forbid other sites to frame it.',
    'Old addresses redirect only by pages, without status 301.',
  ],
  cloudflare: [],
  netlify: [],
  gitlab: [],
  s3: ['The service in front of the store sends headers and redirects: backfile headers --for cloudfront prints them.'],
  nginx: ['Headers and redirects are settings: backfile headers --for nginx and --for nginx-map print them.'],
};
