import type { Article } from '../article/article.ts';
import type { Edit } from '../problems.ts';

/**
 * The edits that keep the old address of a renamed article: an alias above its first key. `oldPath` was its address
 * under the old name.
 */
export function aliasOfOldPath(article: Article, oldPath: string, path: string): Edit[] | null {
  const isKnown = oldPath === path || article.aliases.some((alias) => alias.path === oldPath);
  if (isKnown || !article.firstKeyLine || article.aliases.length > 0) return null;
  return [{ line: article.firstKeyLine, column: 1, from: '', to: `aliases: [${JSON.stringify(oldPath)}]\n` }];
}
