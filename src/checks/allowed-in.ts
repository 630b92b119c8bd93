import type { Article } from '../article/article.ts';

/** Which problems articles say may stay, by their `allow`. */
export function allowedIn(articles: Article[]): (file: string, code: string) => boolean {
  const allows = new Map(articles.flatMap(({ file, allow }) => (allow ? [[file, allow]] : [])));
  return (file, code) => Object.hasOwn(allows.get(file) ?? {}, code);
}
