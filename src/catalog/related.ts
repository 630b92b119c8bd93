import type { Entry } from './catalog.ts';
import type { Group } from './group.ts';

/** How many related articles are shown, and how far back one tag is looked through. */
const SHOWN = 4;
const LOOK_BACK = 40;

/**
 * Related coverage: earlier articles sharing the rarest tags. A tag counts the more the fewer articles bore it when the
 * article was published, so that later articles never change what stands under it. `entries` is oldest first.
 */
export function findRelated(entries: Entry[]): void {
  const bearers = new Map<Group, Entry[]>();
  for (const entry of entries) {
    const scores = new Map<Entry, number>();
    for (const tag of entry.tags) {
      const earlier = bearers.get(tag) ?? [];
      for (const other of earlier.slice(-LOOK_BACK)) {
        if (other.article.lang === entry.article.lang) scores.set(other, (scores.get(other) ?? 0) + 1 / earlier.length);
      }
    }
    // Newest first among equals: the map holds them oldest first within a tag, so the order is made explicit.
    entry.related = [...scores]
      .sort(([a, x], [b, y]) => y - x || b.article.date.instant - a.article.date.instant || (a.path < b.path ? -1 : 1))
      .slice(0, SHOWN)
      .map(([other]) => other);
    for (const tag of entry.tags) {
      const list = bearers.get(tag);
      if (list) list.push(entry);
      else bearers.set(tag, [entry]);
    }
  }
}
