import type { Hit } from '../engine/hit.ts';

/** What is known about one word of a query in an index. */
export interface WordHolders {
  /** Every article that contains the word, or one that begins with it, by id. */
  hits: Map<string, Hit>;
  /** The articles that contain the word itself. */
  whole: Set<string>;
  /** Its weight among the words: how rare it is. */
  rarity: number;
}

/** The largest factors on a score: for whole words, words in the headline, words close together, the newest article. */
const WHOLE = 4;
const HEADLINE = 1.5;
const NEAR = 0.8;
const NEWEST = 0.05;

/**
 * Adjusts Pagefind's scores to what readers mean: whole words instead of beginnings, words in the headline, words side
 * by side. `age` is the relative age of an article from the newest, 0, to the oldest, 1.
 */
export function rank(results: Hit[], words: WordHolders[], age: (id: string) => number): Hit[] {
  const total = words.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const rarest = Math.max(...words.map(({ rarity }) => rarity)) || 1;
  return results
    .map((hit) => {
      const share = (fits: (word: WordHolders) => boolean) =>
        words.reduce((sum, word) => sum + (fits(word) ? word.rarity : 0), 0) / total;
      const whole = share((word) => word.whole.has(hit.id));
      const inHeadline = share((word) => word.whole.has(hit.id) && isInHeadline(word.hits.get(hit.id)));
      const near = words.length > 1 ? nearness(words.map(({ hits }) => hits.get(hit.id)?.words ?? [])) : 0;
      const factor =
        (1 + WHOLE * whole) * (1 + HEADLINE * inHeadline ** 2) * (1 + NEAR * near) * (1 + NEWEST * (1 - age(hit.id)));
      // In a question such as a sentence, "how", "do" and "to" count for little.
      const ofWords = words.reduce(
        (sum, { hits, rarity }) => sum + ((hits.get(hit.id)?.score ?? 0) * rarity) / rarest,
        0,
      );
      return { ...hit, score: (ofWords || hit.score) * factor, data: () => hit.data() };
    })
    .sort((a, b) => b.score - a.score);
}

function isInHeadline(hit: Hit | undefined): boolean {
  return hit?.matchedMetaFields?.includes('title') ?? false;
}

/** 1 if all words are side by side somewhere, less if they are further apart; 0 if some are missing. */
function nearness(places: number[][]): number {
  if (places.some(({ length }) => length === 0)) return 0;
  const all = places.flatMap((of, word) => of.map((place) => ({ place, word }))).sort((a, b) => a.place - b.place);
  const within = new Map<number, number>();
  let least = Number.POSITIVE_INFINITY;
  let start = 0;
  for (const { place, word } of all) {
    within.set(word, (within.get(word) ?? 0) + 1);
    while (within.size === places.length) {
      const first = all[start++]!;
      least = Math.min(least, place - first.place);
      const left = within.get(first.word)! - 1;
      if (left > 0) within.set(first.word, left);
      else within.delete(first.word);
    }
  }
  return 1 / (1 + Math.max(0, least - (places.length - 1)) / places.length);
}
