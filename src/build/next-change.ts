import { openArchive } from '../archive.ts';
import { ArticleCache } from '../cache/article-cache.ts';
import type { BuildOptions } from './build-options.ts';
import { openInputs } from './inputs.ts';

/**
 * The time at which the next article becomes due or expires, in milliseconds since 1970; null if none will. Articles in
 * the cache are not read again.
 */
export async function nextChange(
  options: Pick<BuildOptions, 'content' | 'publicFolder' | 'cache' | 'asOf'>,
): Promise<number | null> {
  const inputs = await openInputs(options);
  const articles = new ArticleCache(options.content, inputs.known.content, inputs.lastArticles);
  await openArchive({
    content: options.content,
    opened: inputs.opened,
    asOf: options.asOf,
    publicFiles: inputs.publicFiles,
    parse: (file, context) => articles.parse(file, context),
  });
  return articles.term.until;
}
