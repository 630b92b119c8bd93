import type { Random } from './random.ts';
import { makeRandom } from './random.ts';

const WORDS = 20_000;
/** Weights are integers, so that their sums are exact. */
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

/** Invented words, the most frequent first, and a function that draws them with natural frequencies. */
export interface InventedWords {
  words: readonly string[];
  /** Draws by Zipf's law: the word at rank n is 1/n as frequent as the first. */
  draw: (random: Random) => string;
}

/** Makes the vocabulary. None of its words comes from a language, so that no text can look like news. */
export function makeVocabulary(seed: number): InventedWords {
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

/** The index of the first number in an ascending list that is greater than `value`. */
function firstAbove(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
