import type { Article, Withdrawal } from '../article/article.ts';
import type { ArchiveDate } from '../dates.ts';

/** A published article in its place. An entry and its groups refer to each other, so one file holds both types. */
export interface Entry {
  article: Article & { date: ArchiveDate };
  path: string;
  /** Its number in the catalog, from 0 for the oldest. */
  place: number;
  /** Of its date: one string for all articles of a year, which makes grouping them fast. */
  year: string;
  /** From the top section down; empty when the article has none. */
  sections: Group[];
  authors: Group[];
  /** The tags that have a page. */
  tags: Group[];
  /** Of the site's further groupings, by their kinds; absent where there are none. */
  further?: Map<string, Group[]>;
  earlier?: Entry;
  later?: Entry;
  related: Entry[];
  /** Of its tags those that the fewest articles bore when it was published. */
  rarest: Group[];
  translations: Entry[];
  /** The path by which feeds name it: its first address where it was published before it had an id, else that of its id. */
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
  /** The file that describes it, and the links that the file gives. */
  article?: Article;
  /** Set for a group of articles in another language than the site's. */
  lang?: string;
  /** Oldest first; a section's hold those of the sections inside it. */
  entries: Entry[];
  parent?: Group;
  children: Group[];
}

/** An article that was taken back: its address says so, and nothing else tells of it. */
export interface Notice {
  article: Article & { withdrawn: Withdrawal };
  path: string;
  /** The path of what took its place. */
  successor?: string;
}

/** A page that is not an article. */
export interface PlainPage {
  article: Article;
  path: string;
}
