import type { ParseContext } from '../article/parse-context.ts';
import { openInputs, saveArticles, saveKnown } from '../build/inputs.ts';
import { ArticleCache } from '../cache/article-cache.ts';
import { lockCache } from '../cache/cache-lock.ts';
import type { ReadArticle } from '../checks/read-article.ts';
import { asOf } from '../dates.ts';
import type { DevOptions } from './dev-archive.ts';
import { DevArchive } from './dev-archive.ts';

/** An archive for `dev`, and whether all articles have been written to the cache. */
export interface OpenDev {
  archive: DevArchive;
  /**
   * Resolves when the next `dev`, check or build will find the articles in the cache. Rejects if the cache cannot be
   * written.
   */
  kept: Promise<void>;
}

/** Opens an archive for `dev`. Articles of unchanged files come from the cache. */
export async function openDevArchive({
  cache,
  ...folders
}: Pick<DevOptions, 'content' | 'publicFolder' | 'media'> & { cache: string }): Promise<OpenDev> {
  const moment = asOf(process.env);
  const inputs = await openInputs({ ...folders, cache });
  const articles = new ArticleCache(folders.content, inputs.known.content, inputs.lastArticles);
  const asked = new Set<string>();
  /** The cache knows the files of the start: each is asked for once, and read again after a change. */
  const known = (file: string, context: ParseContext): ReadArticle | undefined => {
    if (asked.has(file)) return undefined;
    asked.add(file);
    return articles.parse(file, context);
  };
  const archive = await DevArchive.open({ ...folders, asOf: moment, known });
  const keep = async () => {
    const unlock = await lockCache(cache, () => {});
    try {
      saveArticles(cache, inputs, articles.table());
      saveKnown(cache, inputs);
    } finally {
      unlock();
    }
  };
  return { archive, kept: articles.isChanged ? keep() : Promise.resolve() };
}
