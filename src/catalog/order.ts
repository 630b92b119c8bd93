import { compare } from '../problems.ts';
import type { Entry } from './catalog.ts';

/** Oldest first; articles of one moment in the order of their paths, so that no file order shows. */
export function inOrder(entries: Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.article.date.instant - b.article.date.instant || compare(a.path, b.path));
}
