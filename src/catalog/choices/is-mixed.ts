import type { Entry } from '../entry.ts';

/** Whether articles are in several languages, so that one who reads one of them should be told. */
export function isMixed([first, ...others]: Entry[]): boolean {
  return others.some(({ article }) => article.lang !== first!.article.lang);
}
