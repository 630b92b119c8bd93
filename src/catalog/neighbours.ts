import type { Entry } from './entry.ts';

/** Links every entry to the ones before and after it in its language. `entries` is oldest first. */
export function linkNeighbours(entries: Entry[]): void {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const earlier = latest.get(entry.article.lang);
    if (earlier) {
      entry.earlier = earlier;
      earlier.later = entry;
    }
    latest.set(entry.article.lang, entry);
  }
}
