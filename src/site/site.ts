import type { Calendar } from '../dates/calendars.ts';
import type { ProblemCode, Severity } from '../problems.ts';
import type { LabelOverrides } from './labels.ts';
import type { WebEditor } from './editing/editing.ts';
import type { AllowedHosts, HeadAdditions, Look } from './look.ts';
import type {
  FediverseAccount,
  FeedSettings,
  MiningReservation,
  PictureSettings,
  Policies,
  RobotSettings,
  ShareImages,
} from './reach/reach.ts';
import { FEED_DEFAULTS } from './reach/read-feeds.ts';
import { PICTURE_DEFAULTS } from './reach/read-pictures.ts';

/** A section of the site's tree. */
export interface SectionNode {
  slug: string;
  label: string;
  description?: string;
  sections: SectionNode[];
}

/** A further key of articles that groups them, such as `series`. */
export interface GroupingSetting {
  /** The key of the front matter; the name of the facet too. */
  key: string;
  /** What all of them are called, and what one is called. */
  label: string;
  one: string;
  /** The folder of its directory and its groups: `series`. */
  directory: string;
}

/** What an edition may weigh, in bytes and files, and how long a build may take. */
export interface Budget {
  /** The largest page. */
  page?: number;
  /** The largest picture. */
  picture?: number;
  files?: number;
  seconds?: number;
}

export interface SiteLink {
  label: string;
  url: string;
}

/** The settings of an archive. */
export interface Site {
  title: string;
  description: string;
  /** Origin, such as `https://archive.example`; permalinks begin with it. */
  url: string;
  /** Path below which the site is served, beginning and ending with a slash. */
  base: string;
  /** BCP 47. */
  language: string;
  /** Further languages that a folder or the ending of a file's name may give. */
  languages: string[];
  /** IANA name, such as `Europe/Zurich`; null where every date keeps the day it was written with. */
  timeZone: string | null;
  /** In which days, months and years are counted: in lists, in addresses, and in front matter where a year fits it. */
  calendar: Calendar;
  license?: { name: string; url?: string };
  publisher?: { name: string; url?: string; logo?: string };
  sections: SectionNode[];
  groupings: GroupingSetting[];
  footer: SiteLink[];
  /** Hosts whose images may be loaded by readers' browsers. */
  imageHosts: string[];
  /** Words and names that mean the same: who searches for one of a group finds all. */
  synonyms: string[][];
  /** The host whose words `_redirects` has; without it they are those that all hosts read. */
  host?: 'netlify' | 'cloudflare' | 'gitlab';
  /** The owner's words in place of the built-in labels of the site's language. */
  labels: LabelOverrides;
  /** The owner's tables of words by language, from `labels/fr.json` and the like. */
  labelFiles: Record<string, LabelOverrides>;
  severity: Partial<Record<ProblemCode, Severity>>;
  look: Look;
  /** Links in the masthead, in order, in place of the top sections. */
  navigation: SiteLink[];
  /** A sentence for the foot of every page. */
  footerText: string;
  head: HeadAdditions;
  /** Hosts that pages may use beside the site itself. */
  policy: AllowedHosts;
  /** The owner's style sheet, checked: `theme.css` in the content folder. */
  theme: string;
  /** Components that the owner's own take the place of, and a digest of their files. */
  components: { names: string[]; digest: string };
  /** Marks of an old system in articles, and what stands in their place. */
  replace: { find: string; with: string }[];
  /** Patterns of the addresses that articles had before, such as `/:categories/:year/:month/:day/:title.html`. */
  permalinks: { earlier: string[] };
  /** What check and build report when an edition is over it. */
  budget: Budget;
  feeds: FeedSettings;
  /** Where the publisher says how it works, for search engines. */
  policies: Policies;
  /** Whether there is a sitemap of the articles of the last two days, for news search. */
  newsSitemap: boolean;
  /** The key by which search engines that know IndexNow take a list of changed addresses. */
  indexNow?: string;
  robots: RobotSettings;
  tdm?: MiningReservation;
  /** Whether there is an `llms.txt`. */
  llms: boolean;
  fediverse?: FediverseAccount;
  pictures: PictureSettings;
  shareImages: ShareImages;
  /** Fonts of share pictures: files of the content folder. */
  shareFonts: string[];
  /** The web editor, where there is one. */
  admin?: WebEditor;
  /** The address at which an article's file can be changed, with `{file}` where its path below the content folder goes. */
  edit?: string;
}

/** What a site without site.yaml, or without one key of it, is built with. */
export const SITE_DEFAULTS: Site = {
  title: 'Archive',
  description: 'A news archive.',
  url: 'http://localhost:4321',
  base: '/',
  language: 'en',
  languages: [],
  timeZone: null,
  calendar: 'gregorian',
  sections: [],
  groupings: [],
  footer: [],
  imageHosts: [],
  synonyms: [],
  labels: {},
  labelFiles: {},
  severity: {},
  look: {},
  navigation: [],
  footerText: '',
  head: { verification: {}, me: [], scripts: [] },
  policy: { scripts: [], connections: [], frames: [], images: [] },
  theme: '',
  components: { names: [], digest: '' },
  replace: [],
  permalinks: { earlier: [] },
  budget: {},
  feeds: FEED_DEFAULTS,
  policies: {},
  newsSitemap: false,
  robots: {},
  llms: false,
  pictures: PICTURE_DEFAULTS,
  shareImages: 'none',
  shareFonts: [],
};
