import type { Random } from './random.ts';
import { makeRandom } from './random.ts';

const WORDS = 20_000;
/** Weights are whole numbers, that sums of them are exact. */
const SCALE = 1_000_000;
const STARTS = [
  'b',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'j',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'sk',
  't',
  'v',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'eo', 'ou'];
const ENDS = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'x'];

/** Invented words, the most frequent first, and a way to draw from them as a language does. */
export interface Vocabulary {
  words: readonly string[];
  /** Draws by Zipf's law: the word at rank n comes 1/n as often as the first. */
  draw: (random: Random) => string;
}

/** Makes the vocabulary. No word of it is taken from a language, so that no text of it can pass for news. */
export function makeVocabulary(seed: number): Vocabulary {
  const random = makeRandom(seed);
  const known = new Set<string>();
  while (known.size < WORDS) {
    // Frequent words are short.
    const syllables = known.size < 120 ? 1 : 2 + random.below(known.size < 2_000 ? 2 : 3);
    known.add(Array.from({ length: syllables }, () => syllable(random)).join(''));
  }
  const words = [...known];
  let sum = 0;
  const ends = words.map((_, rank) => (sum += Math.ceil(SCALE / (rank + 1))));
  return { words, draw: (random) => words[firstAbove(ends, random.below(sum))]! };
}

function syllable(random: Random): string {
  return random.pick(STARTS) + random.pick(VOWELS) + random.pick(ENDS);
}

/** Where the first number of a rising list stands that is greater than `value`. */
function firstAbove(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
