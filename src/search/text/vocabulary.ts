import { foldText, spellOut } from './fold.ts';

/** A word of a segment's vocabulary. */
export interface VocabularyWord {
  /** In lower case, as articles write it. */
  word: string;
  /** The number of articles that contain it, as a power of two: 0 is one article, 3 is eight to fifteen. */
  level: number;
}

/** The shards of a vocabulary, by the first letters of its words. A reader loads two or three. */
const SHARDS = { large: 16, small: 4 };
/** The most articles of a segment with few shards: it still grows, and one more article changes nearly all of them. */
const SMALL = 300;

/** The number of shards of a segment's vocabulary. `count` is its number of articles. */
export function shardsOf(count: number): number {
  return count > SMALL ? SHARDS.large : SHARDS.small;
}

/** The form of a word for comparison: folded, without accents. */
export function comparedForm(word: string): string {
  return spellOut(foldText(word)).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The number of the shard for words with this first letter, in a segment with `count` articles. */
export function shardOf(letter: string, count = Number.POSITIVE_INFINITY): number {
  return letter === '' ? 0 : letter.codePointAt(0)! % shardsOf(count);
}

/** The name of a shard below the folder of its segment. */
export function shardFile(shard: number): string {
  return `words/${shard}.txt`;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Writes sorted words, one a line: the number of letters shared with the word before, the level, the other letters. */
export function writeVocabulary(words: VocabularyWord[]): string {
  let before = '';
  return words
    .map(({ word, level }) => {
      let common = 0;
      while (common < DIGITS.length - 1 && common < word.length && word[common] === before[common]) common++;
      before = word;
      return `${DIGITS[common]}${DIGITS[level]}${word.slice(common)}\n`;
    })
    .join('');
}

/** Parses what `writeVocabulary` wrote. Damaged lines are left out. */
export function readVocabulary(text: string): VocabularyWord[] {
  let before = '';
  return text.split('\n').flatMap((line) => {
    const [common, level] = [DIGITS.indexOf(line[0] ?? '-'), DIGITS.indexOf(line[1] ?? '-')];
    if (common < 0 || level < 0 || common > before.length) return [];
    before = before.slice(0, common) + line.slice(2);
    return [{ word: before, level }];
  });
}
