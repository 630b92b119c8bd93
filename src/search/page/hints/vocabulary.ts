import type { SegmentOfManifest } from '../../text/segment-manifest.ts';
import type { VocabularyWord } from '../../text/vocabulary.ts';
import { comparedForm, readVocabulary, shardFile, shardOf, shardsOf } from '../../text/vocabulary.ts';

/** The most characters of words to load. Hosts compress them to a third. */
const MOST = { ofAll: 120_000, ofShard: 20_000 };
/** How many segments are loaded at once. */
const STEP = 4;

/** Words of the index, loaded by their first letters when a search finds little. */
export class Vocabulary {
  readonly #load: (address: string) => Promise<string>;
  /** How often each word of a shard occurs, as a power of two. */
  readonly #shards = new Map<number, Promise<Map<string, number>>>();
  readonly #segments: SegmentOfManifest[];
  /** Words by the address of their file. A file of a small segment holds words of several shards. */
  readonly #files = new Map<string, Promise<VocabularyWord[]>>();
  #loaded = 0;

  /** `segments` are sorted from the newest; `load` returns the text of a file. */
  constructor(segments: SegmentOfManifest[], load: (address: string) => Promise<string>) {
    this.#segments = segments;
    this.#load = load;
  }

  /** The languages of the archive. */
  get languages(): string[] {
    return [...new Set(this.#segments.flatMap((segment) => Object.keys(segment.languages)))];
  }

  /** All words that begin with one of some letters, with the least number of articles that contain them. */
  async wordsWith(letters: string[]): Promise<Map<string, number>> {
    const shards = [...new Set(letters.map((letter) => shardOf(letter)))];
    const words = await Promise.all(shards.map((shard) => this.#shard(shard)));
    return new Map(words.flatMap((some) => [...some]));
  }

  #shard(shard: number): Promise<Map<string, number>> {
    let loading = this.#shards.get(shard);
    if (!loading) this.#shards.set(shard, (loading = this.#loadShard(shard)));
    return loading;
  }

  /** The largest segments have the most words, so they come first; of equal ones the newest. */
  async #loadShard(shard: number): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const waiting = this.#segments.toSorted((a, b) => b.count - a.count);
    let own = 0;
    while (waiting.length > 0 && own < MOST.ofShard && this.#loaded < MOST.ofAll) {
      const files = waiting.splice(0, STEP).map(({ path, count }) => path + shardFile(shard % shardsOf(count)));
      for (const words of await Promise.all(files.map((file) => this.#file(file))))
        for (const { word, level } of words) {
          if (shardOf([...comparedForm(word)][0] ?? '') !== shard) continue;
          own += word.length;
          counts.set(word, (counts.get(word) ?? 0) + 2 ** level);
        }
    }
    return counts;
  }

  #file(address: string): Promise<VocabularyWord[]> {
    let loading = this.#files.get(address);
    if (!loading) {
      loading = this.#load(address).then(
        (text) => {
          this.#loaded += text.length;
          return readVocabulary(text);
        },
        () => [],
      );
      this.#files.set(address, loading);
    }
    return loading;
  }
}
