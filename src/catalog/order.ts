import { compare } from '../problems.ts';
import type { Entry } from './entry.ts';

/** Oldest first, by day and then by moment; articles of one moment in the order of their paths, so that no file order shows. */
export function inOrder(entries: Entry[]): Entry[] {
  const ordered = entries.toSorted((a, b) => {
    const [one, other] = [a.article.date, b.article.date];
    return compare(one.day, other.day) || one.instant - other.instant || compare(a.path, b.path);
  });
  for (let place = 0; place < ordered.length; place++) ordered[place]!.place = place;
  return ordered;
}
