import type { Archive } from '../archive.ts';
import { contextOf } from '../archive.ts';
import type { Article } from '../article/article.ts';
import { insertKey } from '../article/writing/insert-key.ts';
import { parseArticle } from '../article/parse-article.ts';
import { makeId } from '../article-id.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readSource } from '../read-content.ts';
import { sourceOf } from './old-archive.ts';

/** An article that gets an id, with the new text of its file. */
export interface GivenId {
  article: Article;
  path: string;
  id: string;
  text: string;
}

/**
 * Gives an id to every published article without one: the id that the ledger has for its address, else a new one. If
 * the key would change how the file is parsed, the file stays unchanged and is listed under `failed`.
 */
export function giveIds(archive: Archive, content: string, ledger: Ledger): { given: GivenId[]; failed: string[] } {
  const { catalog, site, fileLanguages } = archive;
  const placed = [...catalog.entries, ...catalog.notices];
  const taken = new Set([...ledger.rows.values()].map(({ id }) => id));
  for (const { id } of archive.articles) if (id) taken.add(id.text);
  const given: GivenId[] = [];
  const failed: string[] = [];
  const context = contextOf(site, fileLanguages, Number.MAX_SAFE_INTEGER);
  for (const { article, path } of placed) {
    if (article.id || article.postNumber !== undefined) continue;
    const source = readSource(content, article.file);
    if ('code' in source) continue;
    const id = ledger.rows.get(path)?.id || makeId(path, (one) => taken.has(one));
    taken.add(id);
    const text = insertKey(source.text, 'id', id);
    const read = parseArticle(sourceOf(article.file, text), context).article;
    const before = parseArticle(source, context).article;
    const facts = (one: Article | undefined) =>
      one && [one.title, one.date?.instant, one.slug, one.permalink, one.status];
    if (read?.id?.text === id && JSON.stringify(facts(read)) === JSON.stringify(facts(before)))
      given.push({ article, path, id, text });
    else failed.push(article.file);
  }
  return { given, failed };
}
