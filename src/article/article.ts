import type { ArchiveDate } from '../dates.ts';
import type { ProblemCode } from '../problems.ts';

export interface ArticleImage {
  /** As written: a file beside the article, a path from the site's root, or an address. */
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  line: number;
}

/** An article is published unless it is a draft or its time has not come. */
export type Status = 'published' | 'draft' | 'scheduled';

/** Why an article may be read no more, or only with a warning. */
export type WithdrawalKind = 'retracted' | 'legal' | 'privacy' | 'superseded';

/** An article that was taken back: its page stays at its address and says so. */
export interface Withdrawal {
  date: ArchiveDate;
  kind: WithdrawalKind;
  /** Why, in a sentence. */
  reason?: string;
  /** What else readers are told. */
  notice?: string;
}

/** What a file such as `tags/iran.md` says of a group. */
export interface GroupDescription {
  /** The folder of the grouping, `tags`. */
  directory: string;
  /** The place in it: `iran`, or `world/iran` for a section inside another. */
  slug: string;
  name?: string;
  links: { label: string; url: string }[];
}

/** Where a value was written, as `[line, column]`: short, since every article is kept with its own. */
export type WrittenAt = [line: number, column: number];

/** One article, or a page that is not one, as its front matter tells it. Its text stays in the file. */
export interface Article {
  kind: 'article' | 'page' | 'group';
  /** Set for a file that describes a group: its text stands on the group's page. */
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
  /** The path in the tree of sections, top first, as written: labels or slugs. Empty when there is none. */
  section: string[];
  /** Line of the section, for problems. */
  sectionLine: number;
  tags: string[];
  tagsLine: number;
  /** Names under the keys of the site's further groupings, with the line of each key; absent where there are none. */
  groups?: Record<string, { names: string[]; line: number }>;
  standfirst?: string;
  /** Chosen by an editor to lead the front page. */
  leads?: true;
  image?: ArticleImage;
  dateline?: string;
  /** Folded to one part of an address. */
  slug: string;
  slugLine: number;
  /** A path from the site's root instead of the usual one. */
  permalink?: string;
  /** Line of the permalink, for problems. */
  permalinkLine?: number;
  aliases: { path: string; line: number }[];
  /** BCP 47. */
  lang: string;
  /** The same for all translations of one article. */
  translationKey: string;
  /** Set when the publisher's expiry date has passed. */
  expired?: ArchiveDate;
  source?: { name: string; url?: string; archived?: string };
  /** What the article is about, where it is a link to a story elsewhere. */
  link?: string;
  /** All of its categories, as written: what addresses of Jekyll are made of. */
  categories?: string[];
  corrections: { date?: ArchiveDate; text: string }[];
  license?: string;
  /** Short and its own for good: feeds and `/id/7f3k/` name the article by it, whatever becomes of its address. */
  id?: { text: string; line: number };
  /** Its number in WordPress, by which `?p=123` led to it. */
  postNumber?: number;
  withdrawn?: Withdrawal;
  /** What readers are led on to: a path, a file or an id, as written. */
  supersededBy?: { written: string; line: number };
  /** An expression of concern, above a text that stays. */
  notice?: { text: string; date?: ArchiveDate };
  /** Where values were written, for problems: see `placesOf`. */
  places?: Record<string, WrittenAt>;
  /** The line of the first key, where the front matter is YAML and a line can be put above it. */
  firstKeyLine?: number;
  /** Problems that may stay, and why. */
  allow?: Partial<Record<ProblemCode, string>>;
  /** What was written under keys that are not known here. */
  kept: Record<string, unknown>;
}
