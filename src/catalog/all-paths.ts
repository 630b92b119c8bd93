import { problem } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { datePath, groupYearPath } from '../urls.ts';
import { flatten } from './by-section.ts';
import type { Catalog } from './catalog.ts';
import { daysOf } from './by-day.ts';
import { yearsOf } from './group.ts';
import type { PageRef } from './page-ref.ts';
import { paginate } from './paginate.ts';
import { PathClaims } from './path-claims.ts';

/** Paths that are the archive's own, whatever articles there are; names that hosts and the edition itself read. */
export const RESERVED =
  /^\/($|\d{4}\/$|\d{4}\/\d{2}\/$|\d{4}\/\d{2}\/\d{2}\/$|(tags|sections|authors|search|media|assets)\/|(404(\.html)?|(\d{4}\/\d{2}\/)?feed\.xml|sitemap[^/]*\.xml|opensearch\.xml|robots\.txt|favicon\.svg|[._][^/]*)(\/|$))/i;

/** Fills the catalog's map of all pages once its groups are known; aliases come last, and take no path of a page. */
export function fillPaths(catalog: Catalog, problems: Problem[], publicFiles: string[]): void {
  const { paths, entries } = catalog;
  const add = (path: string, ref: PageRef) => {
    if (!paths.has(path)) paths.set(path, ref);
  };
  add('/', { kind: 'front' });
  add('/search/', { kind: 'search' });
  add('/404.html', { kind: 'not-found' });
  for (const entry of entries) add(entry.path, { kind: 'article', entry });
  for (const page of catalog.pages) add(page.path, { kind: 'plain', page });
  for (const [kind, length] of [
    ['year', 4],
    ['month', 7],
    ['day', 10],
  ] as const) {
    for (const day of daysOf(catalog, length).keys()) add(datePath(day), { kind, day });
  }
  for (const directory of ['tags', 'sections', 'authors'] as const)
    add(`/${directory}/`, { kind: 'directory', directory });
  for (const group of [...flatten(catalog.sections), ...catalog.tags, ...catalog.authors, ...catalog.languages]) {
    add(group.path, { kind: 'group', group });
    for (const [year, inYear] of yearsOf(group.entries)) {
      for (const i of paginate(inYear).keys())
        add(groupYearPath(group.path, year, i + 1), { kind: 'group-year', group, year, number: i + 1 });
    }
  }
  addAliases(catalog, problems, publicFiles);
}

function addAliases({ entries, pages, paths }: Catalog, problems: Problem[], publicFiles: string[]): void {
  const claims = new PathClaims();
  const hasAliases = [...entries, ...pages].some(({ article }) => article.aliases.length > 0);
  if (hasAliases) for (const path of [...paths.keys(), ...publicFiles]) claims.take(path, 'a page');
  for (const { article, path: target } of [...entries, ...pages]) {
    for (const { path, line } of article.aliases) {
      if (path === target) continue;
      if (claims.ownerOf(path) !== undefined || RESERVED.test(path)) {
        const cure = 'another alias, or none: that page is shown';
        problems.push(
          problem('alias-taken', { file: article.file, field: 'aliases', line }, `${path}, which is a page`, cure),
        );
      } else {
        paths.set(path, { kind: 'alias', target });
        claims.take(path, 'a page');
      }
    }
  }
}
