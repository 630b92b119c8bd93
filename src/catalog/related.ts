import type { Entry, Group } from './entry.ts';

/** How many related articles are shown, and how far back one tag is looked through. */
const SHOWN = 4;
const LOOK_BACK = 40;
const RAREST = 2;

/**
 * Related coverage: earlier articles sharing the rarest tags. A tag counts the more the fewer articles bore it when the
 * article was published, so that later articles never change what stands under it. The article before is none of it: it
 * stands on the page already. `entries` is oldest first.
 */
export function findRelated(entries: Entry[]): void {
  const numbers = new Map<string, number>();
  const numberOf = (lang: string) => numbers.get(lang) ?? numbers.set(lang, numbers.size).size - 1;
  /** What stands at an article's place in `entries`. Numbers alone, since this is looked at a hundred times an article. */
  const languages = Uint16Array.from(entries, ({ article }) => numberOf(article.lang));
  const scores = new Float64Array(entries.length);
  const bearers = new Map<Group, number[]>();
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]!;
    const found: number[] = [];
    entry.rarest = rarest(entry.tags, bearers);
    for (const tag of entry.tags) {
      let earlier = bearers.get(tag);
      if (!earlier) bearers.set(tag, (earlier = []));
      const worth = 1 / earlier.length;
      for (let i = Math.max(0, earlier.length - LOOK_BACK); i < earlier.length; i++) {
        const other = earlier[i]!;
        if (languages[other] !== languages[place] || other === entry.earlier?.place) continue;
        if (scores[other] === 0) found.push(other);
        scores[other]! += worth;
      }
      earlier.push(place);
    }
    entry.related = best(found.reverse(), scores).map((other) => entries[other]!);
    for (const other of found) scores[other] = 0;
  }
}

/** The tags that the fewest articles bore by then: in them the story goes on. */
function rarest(tags: Group[], bearers: ReadonlyMap<Group, number[]>): Group[] {
  const borne = (tag: Group) => bearers.get(tag)?.length ?? 0;
  return tags.length <= RAREST ? tags : tags.toSorted((a, b) => borne(a) - borne(b)).slice(0, RAREST);
}

/** The first few of what is found: those with the highest scores, and of equal ones the newest. */
function best(found: number[], scores: Float64Array): number[] {
  const first: number[] = [];
  const isBefore = (a: number, b: number) => scores[a]! > scores[b]! || (scores[a] === scores[b] && a > b);
  for (const one of found) {
    let place = first.length;
    if (place === SHOWN && !isBefore(one, first[place - 1]!)) continue;
    while (place > 0 && isBefore(one, first[place - 1]!)) place--;
    first.splice(place, 0, one);
    if (first.length > SHOWN) first.pop();
  }
  return first;
}
