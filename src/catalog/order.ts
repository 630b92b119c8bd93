import { compare } from '../problems.ts';
import type { Entry } from './entry.ts';

/** Sorts oldest first, by day, then by time, then by path, so that the order of files has no effect. */
export function inOrder(entries: Entry[]): Entry[] {
  const ordered = entries.toSorted((a, b) => {
    const [one, other] = [a.article.date, b.article.date];
    return compare(one.day, other.day) || one.instant - other.instant || compare(a.path, b.path);
  });
  for (let place = 0; place < ordered.length; place++) ordered[place]!.place = place;
  return ordered;
}
