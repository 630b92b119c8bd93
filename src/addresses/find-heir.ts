import type { Archive } from '../archive.ts';
import type { Article } from '../article/article.ts';
import { readSource } from '../read-content.ts';
import { likeness, wordsOf } from './likeness.ts';

/** What is known of a lost address: the id of its article, the file it had, and the text of that file. */
export interface Lost {
  path: string;
  id?: string;
  file?: string;
  text?: string;
  /** The command that brings the file back. */
  again?: string;
  /** The day of the commit that took the file away, where there is one. */
  until?: string;
}

/** The article that a lost address should lead to, and how that is known. */
export interface Heir {
  article: Article;
  why: 'the same id' | 'the same file' | 'the most alike text' | 'the same last word';
  isCertain: boolean;
}

/** From here on two texts are one that was edited and moved. */
const ALIKE = 0.5;
const NEARLY_THE_SAME = 0.8;

/** Articles whose texts are compared with a lost one: where more are new, an archive moved in, and none of them is an heir. */
const MOST_NEW = 5_000;

/**
 * Finds the article that took the place of one whose address is lost; undefined where there is none. Texts are compared with
 * those of articles that are new by their path and their id, or were when the file went away (`until`).
 */
export function heirFinder(
  archive: Archive,
  content: string,
  isNew: (path: string, id: string | undefined, until: string | undefined) => boolean,
) {
  const { articles, catalog } = archive;
  const byFile = new Map(articles.map((article) => [article.file, article]));
  const byId = new Map(articles.flatMap((article) => (article.id ? [[article.id.text, article] as const] : [])));
  const words = new Map<string, Set<string>>();
  const wordsOfFile = (file: string) => {
    let found = words.get(file);
    if (!found) {
      const source = readSource(content, file);
      words.set(file, (found = wordsOf('code' in source ? '' : source.text)));
    }
    return found;
  };
  const known = new Map<string | undefined, Article[]>();
  const newSince = (until: string | undefined) => {
    let found = known.get(until);
    if (!found) {
      found = articles.filter(({ file, id }) => isNew(catalog.pathOfFile.get(file) ?? '', id?.text, until));
      known.set(until, (found = found.length > MOST_NEW ? [] : found));
    }
    return found;
  };
  return ({ path, id, file, text, until }: Lost): Heir | undefined => {
    const sameId = id ? byId.get(id) : undefined;
    if (sameId) return { article: sameId, why: 'the same id', isCertain: true };
    const sameFile = file ? byFile.get(file) : undefined;
    if (sameFile) return { article: sameFile, why: 'the same file', isCertain: true };
    if (text !== undefined) {
      const old = wordsOf(text);
      const [best] = newSince(until)
        .map((article) => ({ article, like: likeness(old, wordsOfFile(article.file)) }))
        .sort((a, b) => b.like - a.like);
      if (best && best.like >= ALIKE)
        return { article: best.article, why: 'the most alike text', isCertain: best.like >= NEARLY_THE_SAME };
    }
    const slug = lastWord(path);
    const alike = articles.filter((article) => lastWord(catalog.pathOfFile.get(article.file) ?? article.slug) === slug);
    return alike.length === 1 ? { article: alike[0]!, why: 'the same last word', isCertain: false } : undefined;
  };
}

function lastWord(path: string): string {
  return (
    path
      .replace(/(\.html?|\/)$/i, '')
      .split('/')
      .at(-1) ?? ''
  );
}
