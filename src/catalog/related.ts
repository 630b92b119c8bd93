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
  /** Articles by their places in `entries`. */
  const bearers = new Map<Group, number[]>();
  const scores = new Float64Array(entries.length);
  const languages = entries.map(({ article }) => article.lang);
  for (const [place, entry] of entries.entries()) {
    const found: number[] = [];
    for (const tag of entry.tags) {
      const earlier = bearers.get(tag) ?? [];
      for (let i = Math.max(0, earlier.length - LOOK_BACK); i < earlier.length; i++) {
        const other = earlier[i]!;
        if (languages[other] !== languages[place]) continue;
        if (scores[other] === 0) found.push(other);
        scores[other]! += 1 / earlier.length;
      }
    }
    entry.related = best(found, (a, b) => scores[b]! - scores[a]! || newerFirst(entries[a]!, entries[b]!)).map(
      (other) => entries[other]!,
    );
    for (const other of found) scores[other] = 0;
    for (const tag of entry.tags) {
      const list = bearers.get(tag);
      if (list) list.push(place);
      else bearers.set(tag, [place]);
    }
  }
}

/** The first few of what is found, in order, without putting all of it in order. The newest, found last, come first. */
function best(found: number[], order: (a: number, b: number) => number): number[] {
  const first: number[] = [];
  for (const one of found.reverse()) {
    let place = first.length;
    while (place > 0 && order(one, first[place - 1]!) < 0) place--;
    if (place < SHOWN) first.splice(place, 0, one);
    if (first.length > SHOWN) first.pop();
  }
  return first;
}

function newerFirst(a: Entry, b: Entry): number {
  return b.article.date.instant - a.article.date.instant || (a.path < b.path ? -1 : 1);
}
