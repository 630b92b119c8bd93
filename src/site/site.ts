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

/** A further front matter key that groups articles, such as `series`. */
export interface GroupingSetting {
  /** The front matter key, which is also the name of the facet. */
  key: string;
  /** The label of all its groups, and of one. */
  label: string;
  one: string;
  /** The folder of its directory page and its group pages: `series`. */
  directory: string;
}

/** Limits: the bytes and files of an edition, and the seconds of a build. */
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
  /** The origin, such as `https://archive.example`, with which permalinks begin. */
  url: string;
  /** The path below which the site is served, with a leading and a trailing slash. */
  base: string;
  /** BCP 47. */
  language: string;
  /** Further languages that a folder or a file name suffix may name. */
  languages: string[];
  /** An IANA name, such as `Europe/Zurich`. If null, every date keeps its written day. */
  timeZone: string | null;
  /** The calendar of days, months and years: in lists, in addresses, and in front matter if the year fits it. */
  calendar: Calendar;
  license?: { name: string; url?: string };
  publisher?: { name: string; url?: string; logo?: string };
  sections: SectionNode[];
  groupings: GroupingSetting[];
  footer: SiteLink[];
  /** Hosts from which browsers may load images. */
  imageHosts: string[];
  /** Words and names with the same meaning: a search for one finds all of them. */
  synonyms: string[][];
  /** The host whose syntax `_redirects` uses. Without it, only syntax that all hosts understand. */
  host?: 'netlify' | 'cloudflare' | 'gitlab';
  /** The owner's labels that override built-in ones in the site's language. */
  labels: LabelOverrides;
  /** The owner's label tables by language, from `labels/fr.json` and similar files. */
  labelFiles: Record<string, LabelOverrides>;
  severity: Partial<Record<ProblemCode, Severity>>;
  look: Look;
  /** Links in the masthead that replace the top sections, in order. */
  navigation: SiteLink[];
  /** A sentence in the foot of every page. */
  footerText: string;
  head: HeadAdditions;
  /** Other hosts that pages may use. */
  policy: AllowedHosts;
  /** The owner's style sheet, checked: `theme.css` in the content folder. */
  theme: string;
  /** Built-in components that the owner replaces, and a digest of the owner's files. */
  components: { names: string[]; digest: string };
  /** Marks of an old system in articles, and the texts that replace them. */
  replace: { find: string; with: string }[];
  /** Patterns of earlier article addresses, such as `/:categories/:year/:month/:day/:title.html`. */
  permalinks: { earlier: string[] };
  /** The limits whose excess check and build report. */
  budget: Budget;
  feeds: FeedSettings;
  /** The publisher's statements of principles, for search engines. */
  policies: Policies;
  /** Whether there is a sitemap of the last two days' articles, for news search. */
  newsSitemap: boolean;
  /** The key with which IndexNow search engines accept a list of changed addresses. */
  indexNow?: string;
  robots: RobotSettings;
  tdm?: MiningReservation;
  /**
   * Whether each day with articles has a page; otherwise its month's page stands for it. If absent, a catalog decides by
   * its size.
   */
  days?: boolean;
  /** Whether browsers keep the pages that a reader opened, for reading without a network. */
  offline: boolean;
  /** Whether there is an `llms.txt`. */
  llms: boolean;
  fediverse?: FediverseAccount;
  pictures: PictureSettings;
  shareImages: ShareImages;
  /** Fonts for share images: files of the content folder. */
  shareFonts: string[];
  /** The web editor, if there is one. */
  admin?: WebEditor;
  /**
   * The address at which an article's file can be edited. `{file}` is the placeholder for its path below the content
   * folder.
   */
  edit?: string;
  /** Whether search engines should list no page. An option of the build sets it, for an edition that editors look at. */
  noindex?: boolean;
  /** Whether drafts and scheduled articles are published, by an option of the build. */
  drafts?: boolean;
}

/** What an option of the build sets, and no line of site.yaml. */
export type OptionOfBuild = 'noindex' | 'drafts';

/** The defaults of all settings. */
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
  offline: false,
  llms: false,
  pictures: PICTURE_DEFAULTS,
  shareImages: 'none',
  shareFonts: [],
};
