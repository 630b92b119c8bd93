import type { Entry, Group } from './entry.ts';

/** How many related articles are shown, and how many earlier articles of one tag are searched. */
const SHOWN = 4;
const LOOK_BACK = 40;
const RAREST = 2;

/**
 * Related coverage: earlier articles that share the rarest tags. A tag weighs more if fewer articles had it when the
 * article was published, so later articles never change the result. The previous article is excluded, because the page
 * links to it already. `entries` is oldest first.
 */
export function findRelated(entries: Entry[]): void {
  const numbers = new Map<string, number>();
  const numberOf = (lang: string) => numbers.get(lang) ?? numbers.set(lang, numbers.size).size - 1;
  /**
   * What each article needs here, by its index in `entries`. Only numbers, because it is read a hundred times for each
   * article.
   */
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

/** The tags that the fewest articles had at that time: they follow the story. */
function rarest(tags: Group[], bearers: ReadonlyMap<Group, number[]>): Group[] {
  const borne = (tag: Group) => bearers.get(tag)?.length ?? 0;
  return tags.length <= RAREST ? tags : tags.toSorted((a, b) => borne(a) - borne(b)).slice(0, RAREST);
}

/** The best candidates: the highest scores and, of equal scores, the newest. */
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
