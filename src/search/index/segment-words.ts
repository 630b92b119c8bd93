import { compare } from '../../problems.ts';
import { SPACELESS } from '../text/joined-words.ts';
import { wordsOf } from '../text/search-text.ts';
import { withoutOurs } from '../text/text-ends.ts';
import type { VocabularyWord } from '../text/vocabulary.ts';
import { comparedForm, shardFile, shardOf, shardsOf, writeVocabulary } from '../text/vocabulary.ts';
import type { SearchRecord } from './record.ts';

/** Matches a word of at least three letters. Only Pagefind can find words in scripts without spaces. */
const WORD = new RegExp(`(?:(?!${SPACELESS})[\\p{L}\\p{M}\\u200c])+`, 'gu');
const SHORTEST = 3;
const LONGEST = 30;

/**
 * In a segment with more articles than this in a language, a word that only one of them has is probably a typing
 * mistake.
 */
const SMALL = 300;

/** The most characters of a vocabulary, and of one of its shards. The rarest words are left out. */
const MOST = { ofAll: 256_000, ofShard: 24_000 };

/** Counts the words of a segment's records. The search page proposes them if a query finds nothing. */
export class SegmentWords {
  /** By language: the number of records, and for each word the number of records with it. */
  readonly #languages = new Map<string, { records: number; counts: Map<string, number> }>();

  /** Adds the words of one record. */
  add({ lang, text }: SearchRecord): void {
    const of = this.#languages.get(lang) ?? { records: 0, counts: new Map<string, number>() };
    this.#languages.set(lang, of);
    of.records++;
    const words = new Set(
      (withoutOurs(wordsOf(text)).match(WORD) ?? []).map((word) => word.normalize('NFC').toLowerCase()),
    );
    for (const word of words) {
      const { length } = [...word];
      if (length >= SHORTEST && length <= LONGEST) of.counts.set(word, (of.counts.get(word) ?? 0) + 1);
    }
  }

  /** The files of the vocabulary by their names below the segment's folder. The same records give the same bytes. */
  files(): Map<string, string> {
    const total = new Map<string, Counted>();
    for (const { records, counts } of this.#languages.values())
      for (const [word, count] of counts) {
        if (count === 1 && records > SMALL) continue;
        const weight = count / Math.sqrt(records);
        const before = total.get(word) ?? { word, count: 0, weight: 0 };
        total.set(word, { word, count: before.count + count, weight: Math.max(before.weight, weight) });
      }
    const articles = [...this.#languages.values()].reduce((sum, { records }) => sum + records, 0);
    const shards = Array.from({ length: shardsOf(articles) }, (): Counted[] => []);
    for (const counted of total.values()) {
      const first = [...comparedForm(counted.word)][0];
      if (first) shards[shardOf(first, articles)]!.push(counted);
    }
    const most = Math.min(MOST.ofShard, MOST.ofAll / shards.length);
    return new Map(shards.map((words, i) => [shardFile(i), writeVocabulary(cut(words, most))]));
  }
}

interface Counted {
  word: string;
  count: number;
  /**
   * The weight of a word among the words of all languages. Otherwise all words of a language with few articles would be
   * rare.
   */
  weight: number;
}

/** The words of highest weight that fit into `most` characters, in alphabetical order. */
function cut(words: Counted[], most: number): VocabularyWord[] {
  let length = 0;
  return words
    .sort((a, b) => b.weight - a.weight || compare(a.word, b.word))
    .filter(({ word }) => (length += word.length + 3) <= most)
    .map(({ word, count }) => ({ word, level: Math.floor(Math.log2(count)) }))
    .sort((a, b) => compare(a.word, b.word));
}
