import type { Article } from '../../article/article.ts';
import { makeId } from '../../article-id.ts';
import type { Problem } from '../../problems.ts';
import { problem } from '../../problems.ts';
import { idPath } from '../../urls.ts';
import type { Addresses } from '../addresses.ts';
import type { Catalog } from '../catalog.ts';
import { everyText } from '../every-text.ts';
import { foldPath, PathClaims } from '../path-claims.ts';
import type { Standing } from '../standing.ts';

/** The owner of a path. `target` is the article or page at that path, or the target of the alias. */
interface Owner {
  name: string;
  /** The file of the article or page, or of the article that claims the alias. */
  file?: string;
  target?: string;
  /** The line that claims an alias. */
  line?: number;
}

const ARCHIVE: Owner = { name: 'a page of the archive itself' };

/**
 * Makes old addresses lead to their article unless an output or an earlier article's alias has them. An article that
 * loses an alias gets a problem that names the owner.
 */
export function takeAliases(
  catalog: Catalog,
  replaced: Standing['replaced'],
  problems: Problem[],
  publicFiles: string[],
  { isReserved, pathsOf }: Addresses,
): void {
  const { aliases } = catalog;
  const all = [
    ...[...everyText(catalog), ...catalog.notices].map(({ article, path }) => ({
      article,
      target: path,
    })),
    ...replaced.map(({ article, successor }) => ({ article, target: successor })),
  ];
  for (const { path, successor } of replaced) aliases.set(path, successor);
  takeIds(catalog, all, [...replaced.map(({ path }) => path), ...publicFiles], problems);
  if (all.every(({ article }) => article.aliases.length === 0)) return;
  const claims = new PathClaims<Owner>();
  for (const { article, target } of all) claims.take(target, { name: article.file, file: article.file, target });
  for (const { article, path, successor } of replaced)
    claims.take(path, { name: article.file, file: article.file, target: successor });
  for (const path of pathsOf(catalog)) claims.take(path, ARCHIVE);
  for (const file of publicFiles) claims.take(file, { name: 'a file of the public folder' });
  for (const { article, target } of all) {
    const own = new Set(article.aliases.length > 0 ? [foldPath(target)] : []);
    for (const { path, line } of article.aliases) {
      if (path === target || aliases.get(path) === target) continue;
      // An article at `/story/` may also keep `/story.html` as an alias: it does not matter which
      // of them a host serves for the other.
      const mayShare = (owner: Owner) => owner.target === target && !own.has(foldPath(path));
      const owner =
        claims.ownerOf(path, mayShare) ?? (isReserved(path) || catalog.idPaths.has(path) ? ARCHIVE : undefined);
      if (owner) problems.push(aliasTaken({ file: article.file, line }, path, owner));
      else {
        aliases.set(path, target);
        claims.take(path, { name: article.file, file: article.file, target, line });
        own.add(foldPath(path));
      }
    }
  }
}

/**
 * Makes `/id/7f3k/` lead to its article. If two articles have the same id, the second gets an error. So does an id
 * whose address belongs to an article or page (`/id/about/` may exist in an Indonesian archive), or to one of `others`.
 */
function takeIds(
  { aliases, idPaths }: Catalog,
  all: { article: Article; target: string }[],
  others: string[],
  problems: Problem[],
): void {
  const byId = new Map<string, Article>();
  const inTheWay = new Set([...all.map(({ target }) => target), ...others].filter((path) => path.startsWith('/id/')));
  for (const { article, target } of all) {
    const { id } = article;
    if (!id) continue;
    const other = byId.get(id.text);
    const path = idPath(id.text);
    if (!other && !inTheWay.has(path)) {
      byId.set(id.text, article);
      aliases.set(path, target);
      idPaths.add(path);
    } else {
      const at = { file: article.file, field: 'id', line: id.line };
      const found = other
        ? `${id.text}, the id of ${other.file}, line ${other.id!.line}`
        : `${id.text}, but ${path} is a page`;
      problems.push(problem('id-taken', at, found, `id: ${makeId(article.file, (one) => byId.has(one))}`));
    }
  }
}

function aliasTaken(at: { file: string; line: number }, path: string, owner: Owner): Problem {
  const [found, cure] =
    owner.file === at.file
      ? ['an address of this article, except for capitals', 'delete this alias: many file systems treat both as one']
      : owner.line !== undefined
        ? [`an alias of ${owner.file}, line ${owner.line}`, `it in one of the two files: it leads to ${owner.target}`]
        : [`the path of ${owner.name}`, 'another alias, or none: readers see that page'];
  return problem('alias-taken', { ...at, field: 'aliases' }, `${path}, ${found}`, cure);
}
