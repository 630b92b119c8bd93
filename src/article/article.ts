import type { ArchiveDate } from '../dates.ts';
import type { ProblemCode } from '../problems.ts';
import type { PrintedKey } from '../site/article-keys.ts';

export interface ArticleImage {
  /** As written: the name of a file beside the article, a path from the site's root, or an address. */
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  line: number;
}

/** An article is published unless it is a draft or scheduled for a later time. */
export type Status = 'published' | 'draft' | 'scheduled';

/** Why an article should no longer be read, or only with a warning. */
export type WithdrawalKind = 'retracted' | 'legal' | 'privacy' | 'superseded';

/** The withdrawal of an article: its page stays at its address and says so. */
export interface Withdrawal {
  date: ArchiveDate;
  kind: WithdrawalKind;
  /** The reason, in a sentence. */
  reason?: string;
  /** A further text for readers. */
  notice?: string;
}

/** The content of a file such as `tags/iran.md`, which describes a group. */
export interface GroupDescription {
  /** The folder of the grouping, such as `tags`. */
  directory: string;
  /** The path of the group below that folder: `iran`, or `world/iran` for a nested section. */
  slug: string;
  name?: string;
  links: { label: string; url: string }[];
}

/** One article or undated page, with the values of its front matter. The text stays in the file. */
export interface Article {
  kind: 'article' | 'page' | 'group';
  /** Set if the file describes a group: the page of the group shows its text. */
  describes?: GroupDescription;
  /** Path of its file below the content folder. */
  file: string;
  /** Digest of the file's bytes. */
  digest: string;
  status: Status;
  title: string;
  /** Pages need none. */
  date?: ArchiveDate;
  /** Line of the date, for problems. */
  dateLine?: number;
  updated?: ArchiveDate;
  authors: string[];
  authorsLine: number;
  /**
   * The path in the tree of sections, from the top, as written: labels or slugs. Empty if the article has no section.
   */
  section: string[];
  /** Line of the section, for problems. */
  sectionLine: number;
  tags: string[];
  tagsLine: number;
  /** The names under the keys of the site's further groupings, with the line of each key. Absent if there are none. */
  groups?: Record<string, { names: string[]; line: number }>;
  standfirst?: string;
  /** Whether an editor chose it to lead the front page. */
  leads?: true;
  image?: ArticleImage;
  /** The texts of keys that are only printed. Absent if there are none. */
  printed?: Partial<Record<PrintedKey, string>>;
  /** As one segment of a path. */
  slug: string;
  slugLine: number;
  /** A path from the site's root that replaces the usual one. */
  permalink?: string;
  /** Line of the permalink, for problems. */
  permalinkLine?: number;
  aliases: { path: string; line: number }[];
  /** BCP 47. */
  lang: string;
  /** An id that all translations of one article share. */
  translationKey: string;
  /** What readers would wait for, in an edition for editors that shows it. */
  held?: 'draft' | 'scheduled';
  /** Set if the publisher's expiry date has passed. */
  expired?: ArchiveDate;
  source?: { name: string; url?: string; archived?: string };
  /** For a link post: the address of the story that the article is about. */
  link?: string;
  /** All of its categories, as written. Jekyll's addresses contain them. */
  categories?: string[];
  corrections: { date?: ArchiveDate; text: string }[];
  license?: string;
  /** A short, permanent, unique id. Feeds and `/id/7f3k/` identify the article by it, even if its address changes. */
  id?: { text: string; line: number };
  /** The article's number in WordPress, which had the address `?p=123`. */
  postNumber?: number;
  withdrawn?: Withdrawal;
  /** The replacement to which the page leads readers: a path, a file or an id, as written. */
  supersededBy?: { written: string; line: number };
  /** An expression of concern, printed above a text that is not withdrawn. */
  notice?: { text: string; date?: ArchiveDate };
  /** The places of values, for problems; see `placesOf`. */
  writtenAt?: string;
  /** The line of the first key. Absent unless the front matter is YAML and a line can be inserted above that key. */
  firstKeyLine?: number;
  /** The problems that may stay, with the reasons. */
  allow?: Partial<Record<ProblemCode, string>>;
  /** The values of unknown keys. */
  kept: Record<string, unknown>;
}
