import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { Addresses } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import { everyText } from './every-text.ts';
import { foldPath, PathClaims } from './path-claims.ts';

/** Who has a path. `target` is the article or page that stands there, or that an alias leads to. */
interface Owner {
  name: string;
  /** The file of an article or page, or of the article that an alias belongs to. */
  file?: string;
  target?: string;
  /** The line that claims an alias. */
  line?: number;
}

const ARCHIVE: Owner = { name: 'a page of the archive itself' };

/**
 * Old addresses lead to their article where nothing else has them: no output, and no alias of an article before it. Each
 * article that loses an alias gets a problem that names the owner.
 */
export function takeAliases(
  catalog: Catalog,
  problems: Problem[],
  publicFiles: string[],
  { isReserved, pathsOf }: Addresses,
): void {
  const { aliases } = catalog;
  const all = everyText(catalog);
  if (all.every(({ article }) => article.aliases.length === 0)) return;
  const claims = new PathClaims<Owner>();
  for (const { article, path } of all) claims.take(path, { name: article.file, file: article.file, target: path });
  for (const path of pathsOf(catalog)) claims.take(path, ARCHIVE);
  for (const file of publicFiles) claims.take(file, { name: 'a file of the public folder' });
  for (const { article, path: target } of all) {
    const own = new Set(article.aliases.length > 0 ? [foldPath(target)] : []);
    for (const { path, line } of article.aliases) {
      if (path === target || aliases.get(path) === target) continue;
      // Beside `/story/` its own article may keep `/story.html`: both lead to it, whichever a host takes for the other.
      const mayShare = (owner: Owner) => owner.target === target && !own.has(foldPath(path));
      const owner = claims.ownerOf(path, mayShare) ?? (isReserved(path) ? ARCHIVE : undefined);
      if (owner) problems.push(aliasTaken({ file: article.file, line }, path, owner));
      else {
        aliases.set(path, target);
        claims.take(path, { name: article.file, file: article.file, target, line });
        own.add(foldPath(path));
      }
    }
  }
}

function aliasTaken(at: { file: string; line: number }, path: string, owner: Owner): Problem {
  const [found, cure] =
    owner.file === at.file
      ? ['but for capitals an address of the same article', 'no such alias: on many disks the two are one']
      : owner.line !== undefined
        ? [`an alias of ${owner.file}, line ${owner.line}`, `it in one of the two files: it leads to ${owner.target}`]
        : [`the path of ${owner.name}`, 'another alias, or none: that page is shown'];
  return problem('alias-taken', { ...at, field: 'aliases' }, `${path}, ${found}`, cure);
}
