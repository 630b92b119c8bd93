import type { Entry } from '../entry.ts';

/** Whether articles are in several languages, so that lists should name them. */
export function isMixed([first, ...others]: Entry[]): boolean {
  return others.some(({ article }) => article.lang !== first!.article.lang);
}
