import type { Article } from '../article/article.ts';

/** The problems that articles accept under `allow`. */
export function allowedIn(articles: Article[]): (file: string, code: string) => boolean {
  const allows = new Map(articles.flatMap(({ file, allow }) => (allow ? [[file, allow]] : [])));
  return (file, code) => Object.hasOwn(allows.get(file) ?? {}, code);
}
