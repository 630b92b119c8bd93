import type { Archive } from '../archive.ts';
import { contextOf } from '../archive.ts';
import { parseArticle } from '../article/parse-article.ts';
import { readBlobs } from '../git/git.ts';
import { pastFiles } from '../git/history.ts';
import { isArticleFile, isArticleText } from '../read-content.ts';
import { articlePath, pagePath } from '../urls.ts';
import { sourceOf } from './old-archive.ts';
import { publishedAddresses } from './published-addresses.ts';

/**
 * Every address that an article had in the history of HEAD, with the day of first publication and its file. Uses the
 * current settings. Drafts had no address.
 */
export async function pastAddresses(
  archive: Archive,
  content: string,
  asOf: number,
): Promise<Map<string, { day: string; file: string }>> {
  const past = (await pastFiles(content, 'all')).filter(({ file }) => isArticleFile(file));
  const blobs = await readBlobs(
    content,
    past.map(({ blob }) => blob),
  );
  const refused = refusedAliases(archive);
  const found = new Map<string, { day: string; file: string }>();
  for (const { file, blob, day } of past) {
    const text = blobs.get(blob)?.toString('utf8');
    if (text === undefined) continue;
    for (const path of addressesOfText(archive, file, text, asOf))
      if (!found.has(path) && !refused.has(path)) found.set(path, { day, file });
  }
  return found;
}

/** Aliases in articles that lead nowhere, because another page has them: they never were addresses. */
function refusedAliases({ articles, catalog }: Archive): Set<string> {
  const there = publishedAddresses(catalog);
  const named = articles.flatMap(({ aliases, status }) => (status === 'published' ? aliases : []));
  return new Set(named.map(({ path }) => path).filter((path) => !there.has(path)));
}

/** The addresses of a file under the settings of an archive; empty if it is not a published article. */
export function addressesOfText({ site, fileLanguages }: Archive, file: string, text: string, asOf: number): string[] {
  if (!isArticleText(file, text)) return [];
  const { language } = site;
  const { article } = parseArticle(sourceOf(file, text), contextOf(site, fileLanguages, asOf));
  if (article?.status !== 'published' || article.kind === 'group') return [];
  const usual =
    article.kind === 'article'
      ? articlePath(article.date?.day ?? '', article.slug, article.lang, language)
      : pagePath(article.slug, article.lang, language);
  return [article.permalink ?? usual, ...article.aliases.map(({ path }) => path)];
}
