import type { Article } from '../article/article.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Problem } from '../problems.ts';
import type { Site } from '../site/site.ts';
import type { Addresses } from './addresses.ts';
import { takeAliases } from './aliases/aliases.ts';
import { takeEarlierAliases } from './aliases/earlier-aliases.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { groupByLanguage } from './groups/by-language.ts';
import { groupByName } from './groups/by-name.ts';
import { groupBySection } from './groups/by-section.ts';
import { describeGroups } from './groups/describe-groups.ts';
import { limitedFeeds } from './groups/feed-groups.ts';
import { LANGUAGES, SECTIONS } from './groups/groupings.ts';
import { nameKinds } from './groups/name-kinds.ts';
import { nameInFeeds } from './name-in-feeds.ts';
import { linkNeighbours } from './neighbours.ts';
import { isLarge } from './choices/is-large.ts';
import { inOrder } from './order.ts';
import { assignPaths } from './paths.ts';
import { findRelated } from './related.ts';
import { partByStanding } from './standing.ts';
import { findTranslations } from './translations.ts';

/**
 * Sorts published articles and gives everything its path. If two articles have the same path, the later one gets a
 * problem. `addresses` says which paths belong to the archive itself. `publicFiles`, such as `/CNAME`, belong to the
 * owner. No article may have either. A withdrawn or superseded article keeps its path and is in no list. `ledger` holds
 * the addresses that identify articles in feeds, `settingLines` the lines of settings in site.yaml, and `asOf` is the
 * time of the edition. The site of the catalog says whether days have pages.
 */
export function makeCatalog(
  site: Site,
  articles: Article[],
  addresses: Addresses,
  {
    publicFiles = [],
    ledger,
    settingLines = {},
    asOf,
  }: { publicFiles?: string[]; ledger?: Ledger; settingLines?: Record<string, number>; asOf?: number } = {},
): { catalog: Catalog; problems: Problem[] } {
  const problems: Problem[] = [];
  const published = articles.filter((article) => article.status === 'published');
  const dated = published.filter((a): a is Entry['article'] => a.kind === 'article' && a.date !== undefined);
  const assigned = assignPaths(
    site,
    dated,
    published.filter((a) => a.kind === 'page'),
    problems,
    { publicFiles, isReserved: addresses.isReserved },
  );
  const { pathOfFile } = assigned;
  const standing = partByStanding([...assigned.entries, ...assigned.pages], pathOfFile, problems);
  const isHere = ({ article }: { article: Article }) => standing.isHere(article);
  const ordered = inOrder(assigned.entries.filter(isHere));
  nameInFeeds(ordered, ledger);

  const sections = groupBySection(site, ordered, problems);
  const named = nameKinds(site).map((kind) => ({
    grouping: kind.grouping,
    groups: groupByName(ordered, kind, problems),
  }));
  const languages = groupByLanguage(site, ordered);
  const groupings = [{ grouping: SECTIONS, groups: sections }, ...named, { grouping: LANGUAGES, groups: languages }];
  const descriptions = describeGroups(
    groupings,
    published.filter(({ kind }) => kind === 'group'),
    problems,
  );
  for (const { article, path } of descriptions) pathOfFile.set(article.file, path);
  const catalog: Catalog = {
    site: site.days === undefined && isLarge(ordered.length) ? { ...site, days: false } : site,
    ...(asOf === undefined ? {} : { asOf }),
    entries: ordered,
    pages: assigned.pages.filter(isHere),
    notices: standing.notices,
    sections,
    tags: named[0]!.groups,
    authors: named[1]!.groups,
    languages,
    groupings,
    descriptions,
    aliases: new Map(),
    idPaths: new Set(),
    pathOfFile,
  };
  linkNeighbours(ordered);
  findRelated(ordered);
  findTranslations(ordered);
  takeAliases(catalog, standing.replaced, problems, publicFiles, addresses);
  takeEarlierAliases(catalog, publicFiles, addresses);
  problems.push(...limitedFeeds(catalog, settingLines['feeds']));
  return { catalog, problems };
}
