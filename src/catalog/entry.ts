import type { Article, Withdrawal } from '../article/article.ts';
import type { ArchiveDate } from '../dates.ts';

/**
 * A published article in the order of the archive. Entries and groups refer to each other, so one file defines both
 * types.
 */
export interface Entry {
  article: Article & { date: ArchiveDate };
  path: string;
  /** Its index in the catalog, from 0 for the oldest. */
  place: number;
  /** The year of its date. All entries of a year share one string object, which makes grouping fast. */
  year: string;
  /** From the top section down; empty if the article has none. */
  sections: Group[];
  authors: Group[];
  /** The tags that have a page. */
  tags: Group[];
  /** The names of the site's further groupings, by kind; absent if there are none. */
  further?: Map<string, Group[]>;
  earlier?: Entry;
  later?: Entry;
  related: Entry[];
  /** Those of its tags that the fewest articles had when it was published. */
  rarest: Group[];
  translations: Entry[];
  /**
   * The path that identifies it in feeds: its first address if it was published before it had an id, else the address
   * of its id.
   */
  feedPath: string;
}

/** A tag, section, author or language with its articles. */
export interface Group {
  /** The kind of its grouping, such as `tag`. */
  kind: string;
  slug: string;
  label: string;
  path: string;
  description?: string;
  /** The file that describes it, and the links in that file. */
  article?: Article;
  /** Set for a group of articles in a language other than the site's. */
  lang?: string;
  /** Oldest first. Those of a section include the entries of its subsections. */
  entries: Entry[];
  parent?: Group;
  children: Group[];
}

/** A withdrawn article. Its page says so, and no list contains it. */
export interface Notice {
  article: Article & { withdrawn: Withdrawal };
  path: string;
  /** The path of its replacement. */
  successor?: string;
}

/** A page that is not an article. */
export interface PlainPage {
  article: Article;
  path: string;
}
