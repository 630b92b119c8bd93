import type { SegmentOfManifest } from '../../text/segment-manifest.ts';
import type { Hits } from '../engine/engine.ts';
import type { FoundArticle } from '../engine/engine-messages.ts';
import type { Order } from '../query/query.ts';
import type { Occurrence } from './rarity.ts';
import { rarityOf, together } from './rarity.ts';

/** What the newest year adds to a score, and after how many years half of that is left. */
const RECENT = 0.1;
const HALF = 5;

/** The hits of many segments and languages in one order, delivered step by step. */
export class HitOrder {
  readonly #order: Order;
  /** The newest month of the archive. */
  readonly #newest: string;
  /** By segment, in the order of the search; each with its languages. */
  readonly #segments: Stream[][] = [];

  constructor(order: Order, newest = '') {
    this.#order = order;
    this.#newest = newest;
  }

  /** Adds the hits of a segment. Delivered hits stay; the next ones may come from the new segment. */
  add(hits: Hits[]): void {
    this.#segments.push(hits.map((of) => new Stream(of, this.#newest)));
    const streams = this.#segments.flat();
    const rarity = rarityOf(together(streams.map(({ occurrence }) => occurrence)));
    for (const stream of streams) stream.weigh(rarity);
  }

  /** The number of hits not yet delivered. */
  get left(): number {
    return this.#segments.flat().reduce((sum, stream) => sum + stream.left, 0);
  }

  /**
   * The next hits, at most `length`, and the segments of those that could not be loaded.
   * @throws if none could be loaded; they remain to be delivered.
   */
  async next(length: number): Promise<{ found: FoundArticle[]; lost: SegmentOfManifest[] }> {
    const taken: { stream: Stream; hit: Promise<FoundArticle | null> }[] = [];
    while (taken.length < length) {
      const stream = this.#order === 'best' ? this.#best() : await this.#nearest();
      if (!stream) break;
      taken.push({ stream, hit: stream.take() });
    }
    const hits = await Promise.all(taken.map(({ hit }) => hit));
    const found = hits.filter((hit) => hit !== null);
    if (found.length === 0 && taken.length > 0) {
      for (const { stream } of taken) stream.putBack();
      throw new Error('no result could be loaded');
    }
    return { found, lost: taken.filter((_, i) => hits[i] === null).map(({ stream }) => stream.segment) };
  }

  #best(): Stream | undefined {
    let best: Stream | undefined;
    for (const stream of this.#segments.flat())
      if (stream.left > 0 && (!best || stream.score > best.score)) best = stream;
    return best;
  }

  /** Segments are consecutive in time. Within one, the languages are merged by the dates of their next hits. */
  async #nearest(): Promise<Stream | undefined> {
    const streams = this.#segments.map((of) => of.filter(({ left }) => left > 0)).find((of) => of.length > 0) ?? [];
    if (streams.length < 2) return streams[0];
    const dates = await Promise.all(streams.map((stream) => stream.date()));
    const isNearer = (a: string, b: string) => (this.#order === 'newest' ? a > b : a < b);
    return streams.reduce((nearest, stream, i) =>
      isNearer(dates[i]!, dates[streams.indexOf(nearest)]!) ? stream : nearest,
    );
  }
}

class Stream {
  readonly occurrence: Occurrence;
  readonly #hits: Hits;
  readonly #recency: number;
  #weight = 1;
  #place = 0;

  constructor(hits: Hits, newest: string) {
    this.#hits = hits;
    const years = Math.max(0, Number(newest.slice(0, 4)) - Number(hits.segment.last.slice(0, 4)));
    this.#recency = 1 + RECENT / (1 + years / HALF);
    this.occurrence = { size: hits.segment.languages[hits.language] ?? 0, frequencies: hits.frequencies };
  }

  get left(): number {
    return this.#hits.scores.length - this.#place;
  }

  get score(): number {
    return (this.#hits.scores[this.#place] ?? 0) * this.#weight * this.#recency;
  }

  /**
   * Converts the scores to those that the articles would have among all searched ones. A segment knows only how rare
   * words are within itself.
   */
  weigh(rarity: number): void {
    this.#weight = this.occurrence.frequencies.length > 0 ? rarity / rarityOf(this.occurrence) : 1;
  }

  get segment(): SegmentOfManifest {
    return this.#hits.segment;
  }

  async date(): Promise<string> {
    return (await this.#load(this.#place))?.filters.day?.[0] ?? '';
  }

  /** The next hit; null if it cannot be loaded. */
  take(): Promise<FoundArticle | null> {
    return this.#load(this.#place++);
  }

  putBack(): void {
    this.#place--;
  }

  async #load(place: number): Promise<FoundArticle | null> {
    try {
      return await this.#hits.found(place);
    } catch (error) {
      console.error(error);
      return null;
    }
  }
}
