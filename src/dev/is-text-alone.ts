import { isDeepStrictEqual } from 'node:util';
import type { ReadArticle } from '../checks/read-article.ts';

/**
 * Whether two readings of one file differ in the text below the front matter alone: the article is the same but for the
 * digest of its file, and so are its problems. Then no list, address or other page changes.
 */
export function isTextAlone(before: ReadArticle, now: ReadArticle): boolean {
  if (!before.article || !now.article) return false;
  const withoutDigest = ({ article, problems }: ReadArticle) => ({ ...article, digest: '', problems });
  return isDeepStrictEqual(withoutDigest(before), withoutDigest(now));
}
