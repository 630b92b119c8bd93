import type { Archive } from '../archive.ts';
import type { Article } from '../article/article.ts';
import { readSource } from '../read-content.ts';
import { likeness, wordsOf } from './likeness.ts';

/** What is known about a lost address: the id of its article, its file, and the text of that file. */
export interface Lost {
  path: string;
  id?: string;
  file?: string;
  text?: string;
  /** The command that restores the file. */
  again?: string;
  /** The day of the commit that deleted the file, if there is one. */
  until?: string;
}

/** The article to which a lost address should lead, and how we know. */
export interface Heir {
  article: Article;
  why: 'the same id' | 'the same file' | 'the most similar text' | 'the same last word';
  isCertain: boolean;
}

/** From this similarity on, one text is an edited and moved version of the other. */
const ALIKE = 0.5;
const NEARLY_THE_SAME = 0.8;

/**
 * How many new articles are compared with a lost text. More new articles mean that another archive was added, and that
 * none of them is the successor.
 */
const MOST_NEW = 5_000;

/**
 * Finds the successor of an article whose address is lost; undefined if there is none. Compares texts with those of
 * articles whose path and id are new, now or at the time when the file was deleted (`until`).
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
        return { article: best.article, why: 'the most similar text', isCertain: best.like >= NEARLY_THE_SAME };
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
