import { isDeepStrictEqual } from 'node:util';
import type { ReadArticle } from '../checks/read-article.ts';

/**
 * Whether two versions of a file differ only in the text below the front matter. Then the article is the same except
 * for the digest of its file, and no list, address or other page changes.
 */
export function isTextAlone(before: ReadArticle, now: ReadArticle): boolean {
  if (!before.article || !now.article) return false;
  const withoutDigest = ({ article, problems }: ReadArticle) => ({ ...article, digest: '', problems });
  return isDeepStrictEqual(withoutDigest(before), withoutDigest(now));
}
