import type { Article, Withdrawal } from '../article/article.ts';
import type { ArchiveDate } from '../dates.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Problem } from '../problems.ts';
import type { Site } from '../site/site.ts';
import { fillPaths } from './all-paths.ts';
import { groupByAuthor } from './by-author.ts';
import { groupByLanguage } from './by-language.ts';
import { groupBySection } from './by-section.ts';
import { groupByTag } from './by-tag.ts';
import type { Group } from './group.ts';
import { nameInFeeds } from './name-in-feeds.ts';
import { linkNeighbours } from './neighbours.ts';
import { inOrder } from './order.ts';
import type { PageRef } from './page-ref.ts';
import { assignPaths } from './paths.ts';
import { findRelated } from './related.ts';
import { partByStanding } from './standing.ts';
import { findTranslations } from './translations.ts';

/** A published article in its place. */
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
  earlier?: Entry;
  later?: Entry;
  related: Entry[];
  translations: Entry[];
  /** The path by which feeds name it: its first address where it was published before it had an id, else that of its id. */
  feedPath: string;
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

/** Everything that is published and where it stands, before any text is rendered. */
export interface Catalog {
  site: Site;
  /** Oldest first. */
  entries: Entry[];
  pages: PlainPage[];
  /** Withdrawn articles. */
  notices: Notice[];
  sections: Group[];
  tags: Group[];
  authors: Group[];
  /** Languages other than the site's. */
  languages: Group[];
  /** Every page of the edition by its path. */
  paths: Map<string, PageRef>;
  /** The path of every published Markdown file. */
  pathOfFile: Map<string, string>;
}

/**
 * Puts published articles in order and gives everything its path. Two articles on one path are a problem for each further
 * one. `publicFiles`, such as `/CNAME`, are the owner's, whose paths no article may have. What was withdrawn, or has a
 * successor, keeps its path and stands in no list.
 */
export function makeCatalog(
  site: Site,
  articles: Article[],
  publicFiles: string[] = [],
  ledger?: Ledger,
): { catalog: Catalog; problems: Problem[] } {
  const problems: Problem[] = [];
  const published = articles.filter((article) => article.status === 'published');
  const dated = published.filter((a): a is Entry['article'] => a.kind === 'article' && a.date !== undefined);
  const assigned = assignPaths(
    site,
    dated,
    published.filter((a) => a.kind === 'page'),
    problems,
    publicFiles,
  );
  const { pathOfFile } = assigned;
  const standing = partByStanding([...assigned.entries, ...assigned.pages], pathOfFile, problems);
  const isHere = ({ article }: { article: Article }) => standing.isHere(article);
  const ordered = inOrder(assigned.entries.filter(isHere));
  nameInFeeds(ordered, ledger);

  const catalog: Catalog = {
    site,
    entries: ordered,
    pages: assigned.pages.filter(isHere),
    notices: standing.notices,
    sections: groupBySection(site, ordered, problems),
    tags: groupByTag(ordered, problems),
    authors: groupByAuthor(ordered, problems),
    languages: groupByLanguage(site, ordered),
    paths: new Map(),
    pathOfFile,
  };
  linkNeighbours(ordered);
  findRelated(ordered);
  findTranslations(ordered);
  fillPaths(catalog, standing, problems, publicFiles);
  return { catalog, problems };
}
