import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import { datePath, groupYearPath } from '../urls.ts';
import { daysOf } from './by-day.ts';
import { flatten } from './by-section.ts';
import type { Catalog } from './catalog.ts';
import { yearsOf } from './group.ts';
import type { PageRef } from './page-ref.ts';
import { paginate } from './paginate.ts';
import { asFolder, foldPath, PathClaims } from './path-claims.ts';

const RESERVED =
  /^\/($|\d{4}\/$|\d{4}\/\d{2}\/$|\d{4}\/\d{2}\/\d{2}\/$|(tags|sections|authors|search|media|assets)\/|(404(\.html)?|(\d{4}\/\d{2}\/)?feed\.xml|sitemap[^/]*\.xml|opensearch\.xml|robots\.txt|favicon\.svg|[._][^/]*)\/)/i;

/** Whether a path is the archive's own, whatever articles there are, or a name that hosts and the edition itself read. */
export function isReserved(path: string): boolean {
  return RESERVED.test(asFolder(foldPath(path)));
}

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

/** Who has a path: a page, an alias with the place that claims it, or a file of the owner's public folder. */
type Owner = PageRef | (PageRef & { kind: 'alias'; file: string; line: number }) | { kind: 'public' };

/**
 * An alias leads to its article where nothing else has its path: no page, and no alias of an article before it. Whoever
 * loses one is told of it, and of who has it.
 */
function addAliases({ entries, pages, paths }: Catalog, problems: Problem[], publicFiles: string[]): void {
  const claims = new PathClaims<Owner>();
  const hasAliases = [...entries, ...pages].some(({ article }) => article.aliases.length > 0);
  if (hasAliases) {
    for (const [path, ref] of paths) claims.take(path, ref);
    for (const file of publicFiles) claims.take(file, { kind: 'public' });
  }
  for (const { article, path: target } of [...entries, ...pages]) {
    const own = new Set(article.aliases.length > 0 ? [foldPath(target)] : []);
    for (const { path, line } of article.aliases) {
      const known = paths.get(path);
      if (path === target || (known?.kind === 'alias' && known.target === target)) continue;
      // Beside `/story/` its own article may keep `/story.html`: both lead to it, whichever a host takes for the other.
      const mayShare = (owner: Owner) => targetOf(owner) === target && !own.has(foldPath(path));
      const owner = claims.ownerOf(path, mayShare) ?? (isReserved(path) ? { kind: 'front' } : undefined);
      if (owner) problems.push(aliasTaken({ file: article.file, line }, path, owner));
      else {
        paths.set(path, { kind: 'alias', target });
        claims.take(path, { kind: 'alias', target, file: article.file, line });
        own.add(foldPath(path));
      }
    }
  }
}

function aliasTaken(at: { file: string; line: number }, path: string, owner: Owner): Problem {
  const isAlias = 'file' in owner;
  const file = isAlias ? owner.file : pageOf(owner);
  const [found, cure] =
    file === at.file
      ? ['but for capitals an address of the same article', 'no such alias: on many disks the two are one']
      : isAlias
        ? [`an alias of ${file}, line ${owner.line}`, `it in one of the two files: it leads to ${owner.target}`]
        : [`the path of ${file}`, 'another alias, or none: that page is shown'];
  return problem('alias-taken', { ...at, field: 'aliases' }, `${path}, ${found}`, cure);
}

/** Where an article or page stands that has a path, or that an alias leads to. */
function targetOf(owner: Owner): string | undefined {
  if (owner.kind === 'article') return owner.entry.path;
  if (owner.kind === 'plain') return owner.page.path;
  return owner.kind === 'alias' ? owner.target : undefined;
}

/** The file of an article or page, or what else has a path. */
function pageOf(owner: Owner): string {
  if (owner.kind === 'article') return owner.entry.article.file;
  if (owner.kind === 'plain') return owner.page.article.file;
  return owner.kind === 'public' ? 'a file of the public folder' : 'a page of the archive itself';
}
