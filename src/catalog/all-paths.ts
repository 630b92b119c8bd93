import type { Article } from '../article/article.ts';
import { makeId } from '../article-id.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import { datePath, groupYearPath, idPath } from '../urls.ts';
import { daysOf } from './by-day.ts';
import { flatten } from './by-section.ts';
import type { Catalog } from './catalog.ts';
import { yearsOf } from './group.ts';
import type { PageRef } from './page-ref.ts';
import { paginate } from './paginate.ts';
import { asFolder, foldPath, PathClaims } from './path-claims.ts';
import type { Standing } from './standing.ts';

const RESERVED =
  /^\/($|\d{4}\/$|\d{4}\/\d{2}\/$|\d{4}\/\d{2}\/\d{2}\/$|(tags|sections|authors|search|media|assets|id)\/|(404(\.html)?|(\d{4}\/\d{2}\/)?feed\.xml|sitemap[^/]*\.xml|opensearch\.xml|robots\.txt|favicon\.svg|[._][^/]*)\/)/i;

/** Whether a path is the archive's own, whatever articles there are, or a name that hosts and the edition itself read. */
export function isReserved(path: string): boolean {
  return RESERVED.test(asFolder(foldPath(path)));
}

/** Fills the catalog's map of all pages once its groups are known; aliases come last, and take no path of a page. */
export function fillPaths(catalog: Catalog, standing: Standing, problems: Problem[], publicFiles: string[]): void {
  const { paths, entries } = catalog;
  const add = (path: string, ref: PageRef) => {
    if (!paths.has(path)) paths.set(path, ref);
  };
  add('/', { kind: 'front' });
  add('/search/', { kind: 'search' });
  add('/404.html', { kind: 'not-found' });
  for (const entry of entries) add(entry.path, { kind: 'article', entry });
  for (const page of catalog.pages) add(page.path, { kind: 'plain', page });
  for (const notice of catalog.notices) add(notice.path, { kind: 'notice', notice });
  for (const { path, successor } of standing.replaced) add(path, { kind: 'alias', target: successor });
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
  const owners = ownersOf(catalog, standing);
  addIds(catalog, owners, problems);
  addAliases(catalog, owners, problems, publicFiles);
}

/** An article and where it is read, or where readers of it are led. */
interface AliasOwner {
  article: Article;
  target: string;
}

function ownersOf({ entries, pages, notices }: Catalog, { replaced }: Standing): AliasOwner[] {
  return [
    ...[...entries, ...pages, ...notices].map(({ article, path }) => ({ article, target: path })),
    ...replaced.map(({ article, successor }) => ({ article, target: successor })),
  ];
}

/** `/id/7f3k/` leads to its article. Two articles of one id are an error of the second. */
function addIds({ paths }: Catalog, owners: AliasOwner[], problems: Problem[]): void {
  const byId = new Map<string, Article>();
  for (const { article, target } of owners) {
    const { id } = article;
    if (!id) continue;
    const other = byId.get(id.text);
    if (!other) {
      byId.set(id.text, article);
      paths.set(idPath(id.text), { kind: 'alias', target });
    } else {
      const at = { file: article.file, field: 'id', line: id.line };
      const found = `${id.text}, the id of ${other.file}, line ${other.id!.line}`;
      problems.push(problem('id-taken', at, found, `id: ${makeId(article.file, (one) => byId.has(one))}`));
    }
  }
}

/** Who has a path: a page, an alias with the place that claims it, or a file of the owner's public folder. */
type Owner = PageRef | (PageRef & { kind: 'alias'; file: string; line: number }) | { kind: 'public' };

/**
 * An alias leads to its article where nothing else has its path: no page, and no alias of an article before it. Whoever
 * loses one is told of it, and of who has it.
 */
function addAliases({ paths }: Catalog, owners: AliasOwner[], problems: Problem[], publicFiles: string[]): void {
  const claims = new PathClaims<Owner>();
  const hasAliases = owners.some(({ article }) => article.aliases.length > 0);
  if (hasAliases) {
    for (const [path, ref] of paths) claims.take(path, ref);
    for (const file of publicFiles) claims.take(file, { kind: 'public' });
  }
  for (const { article, target } of owners) {
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
      ? ['but for capitals an address of the same article', 'none: on many disks the two are one']
      : isAlias
        ? [`an alias of ${file}, line ${owner.line}`, `it in one of the two files: it leads to ${owner.target}`]
        : [`the path of ${file}`, 'another alias, or none: that page is shown'];
  return problem('alias-taken', { ...at, field: 'aliases' }, `${path}, ${found}`, cure);
}

/** Where an article or page stands that has a path, or that an alias leads to. */
function targetOf(owner: Owner): string | undefined {
  if (owner.kind === 'article') return owner.entry.path;
  if (owner.kind === 'plain') return owner.page.path;
  if (owner.kind === 'notice') return owner.notice.path;
  return owner.kind === 'alias' ? owner.target : undefined;
}

/** The file of an article or page, or what else has a path. */
function pageOf(owner: Owner): string {
  if (owner.kind === 'article') return owner.entry.article.file;
  if (owner.kind === 'plain') return owner.page.article.file;
  if (owner.kind === 'notice') return owner.notice.article.file;
  return owner.kind === 'public' ? 'a file of the public folder' : 'a page of the archive itself';
}
