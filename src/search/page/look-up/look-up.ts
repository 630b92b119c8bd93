import type { SegmentOfManifest } from '../../text/segment-manifest.ts';
import type { Engine, Hits } from '../engine/engine.ts';
import type { FacetCounts, Filters, FoundArticle } from '../engine/engine-messages.ts';
import type { Facet, Order, Query } from '../query/query.ts';
import { monthsWithin, spanOf, touches } from '../query/span.ts';
import type { Terms } from '../query/terms.ts';
import { isCounted, readTerms, wordsIn } from '../query/terms.ts';
import { HitOrder } from './hit-order.ts';

/** What every search counts, for the bars over time. Facets are counted once the reader opens them. */
const ALWAYS_COUNTED = ['month'];

/**
 * How many articles are searched before the reader must ask for more: at least the least number, then until there are
 * some hits, but never more than the greatest. A small archive is searched whole.
 */
const LOOK = { least: 500, enough: 1000, most: 12_000 };
const ENOUGH = 10;
const SMALL = 2500;
/** If loading a segment fails after this many milliseconds, the search stops, because the others would take as long. */
const SLOW = 20_000;

/**
 * One search: through the segments of its period one after the other, from the end at which its order begins, as far as
 * the reader wants.
 */
export class LookUp {
  /** All segments of the archive, newest first. */
  readonly segments: readonly SegmentOfManifest[];
  readonly #engine: Engine;
  readonly query: Query;
  readonly #terms: Terms;
  readonly #direction: Order;
  readonly #order: HitOrder;
  /** Segments still to search. */
  readonly #waiting: SegmentOfManifest[];
  /** The number of segments that overlap the period. */
  readonly #length: number;
  readonly #searched: SegmentOfManifest[] = [];
  readonly #missing: SegmentOfManifest[] = [];
  readonly #frequencies = new Map<string, number>();
  /** By the facet that is left out of the filters; '' for none. */
  readonly #counts = new Map<string, FacetCounts[]>();
  /** The facets that are counted. */
  readonly #facets: string[];
  readonly #enough: number;
  #count = 0;

  /** `opened` are facets whose values the reader has opened. */
  constructor(engine: Engine, segments: SegmentOfManifest[], query: Query, opened: Facet[]) {
    this.#engine = engine;
    this.segments = segments;
    this.query = query;
    this.#terms = readTerms(query.words);
    // Without words, all articles match equally.
    this.#direction = query.order === 'best' && !query.words ? 'newest' : query.order;
    this.#order = new HitOrder(this.#direction, segments[0]?.last);
    this.#facets = [...new Set([...ALWAYS_COUNTED, ...opened, ...chosenFacets(query)])];
    this.#enough = Math.max(LOOK.enough, segments.reduce((sum, { count }) => sum + count, 0) <= SMALL ? SMALL : 0);
    const span = spanOf(query.from, query.to);
    const within = segments.filter((segment) => touches(segment, span));
    this.#length = within.length;
    this.#waiting = query.order === 'oldest' ? within.reverse() : within;
  }

  /** The number of hits so far. */
  get count(): number {
    return this.#count;
  }

  /** The same search for other words. */
  withWords(words: string): LookUp {
    return new LookUp(this.#engine, [...this.segments], { ...this.query, words }, []);
  }

  /** The number of segments searched or tried. */
  get passed(): number {
    return this.#length - this.#waiting.length;
  }

  get left(): number {
    return this.#order.left;
  }

  get searched(): readonly SegmentOfManifest[] {
    return this.#searched;
  }

  get waiting(): readonly SegmentOfManifest[] {
    return this.#waiting;
  }

  /** The number of searched articles that contain each word; empty if scores do not depend on it. */
  get frequencies(): ReadonlyMap<string, number> {
    return this.#frequencies;
  }

  get missing(): readonly SegmentOfManifest[] {
    return this.#missing;
  }

  /**
   * The next hits, at most `length`. If one cannot be loaded, its segment counts as missing from then on.
   * @throws if none can be loaded.
   */
  async next(length: number): Promise<FoundArticle[]> {
    const { found, lost } = await this.#order.next(length);
    for (const segment of lost) this.#lose(segment);
    return found;
  }

  /**
   * Searches further: segments with about a thousand articles in all, then until there are some more hits. `signal`
   * aborts before the next segment.
   */
  async further(signal?: AbortSignal): Promise<void> {
    const before = this.#count;
    let looked = 0;
    this.#prepare();
    for (let segment = this.#waiting[0]; segment && !signal?.aborted; segment = this.#waiting[0]) {
      const isEnough = this.#count - before >= ENOUGH && looked >= LOOK.least;
      if (looked > 0 && looked + segment.count > (isEnough ? this.#enough : LOOK.most)) break;
      looked += segment.count;
      const begun = performance.now();
      const isThere = await this.#look(segment);
      this.#waiting.shift();
      if (!isThere && performance.now() - begun > SLOW) break;
    }
  }

  /** Starts to load, in parallel, what the next segments need that will certainly be searched. */
  #prepare(): void {
    let count = 0;
    for (const segment of this.#waiting) {
      if (count > 0 && count >= LOOK.least) break;
      count += segment.count;
      const asked = { terms: this.#terms, filters: {}, facets: [...this.#facets] };
      for (const language of this.#languagesOf(segment)) this.#engine.prepare(segment, language, asked);
    }
  }

  /** Searches at least so many segments, if there are so many. */
  async searchAtLeast(passed: number, signal?: AbortSignal): Promise<void> {
    while (this.passed < passed && this.#waiting.length > 0 && !signal?.aborted) await this.further(signal);
  }

  /** Counts further facets. If a file cannot be loaded, its segment counts as missing from then on. */
  async countFacets(facets: Facet[], signal?: AbortSignal): Promise<void> {
    const added = facets.filter((facet) => !this.#facets.includes(facet));
    if (added.length === 0) return;
    this.#facets.push(...added);
    for (const segment of [...this.#searched]) {
      if (signal?.aborted) return;
      try {
        const asked = { terms: this.#terms, filters: this.#filters(segment), facets: added };
        const counts = this.#languagesOf(segment).map((language) => this.#engine.count(segment, language, asked));
        this.#add('', await Promise.all(counts));
      } catch (error) {
        console.error(error);
        this.#lose(segment);
      }
    }
  }

  /** The number of hits of each value of a facet, as if no value of this facet were selected. */
  countsOf(facet: string): Map<string, number> {
    const sum = new Map<string, number>();
    for (const counts of this.#counts.get(facet) ?? this.#counts.get('') ?? [])
      for (const [value, count] of Object.entries(counts[facet] ?? {})) sum.set(value, (sum.get(value) ?? 0) + count);
    return sum;
  }

  /** Whether the segment could be searched. */
  async #look(segment: SegmentOfManifest): Promise<boolean> {
    try {
      const hits = await Promise.all(this.#languagesOf(segment).map((language) => this.#search(segment, language)));
      // Languages that are not selected are counted anyway.
      await this.#countOthers(segment);
      this.#order.add(hits);
      for (const { frequencies } of hits) this.#countWords(frequencies);
      this.#add(
        '',
        hits.map(({ counts }) => counts),
      );
      this.#count += hits.reduce((sum, { scores }) => sum + scores.length, 0);
      this.#searched.push(segment);
      return true;
    } catch (error) {
      console.error(error);
      this.#lose(segment);
      return false;
    }
  }

  #countWords(frequencies: number[]): void {
    const words = wordsIn(this.#terms).filter(isCounted);
    for (const [i, frequency] of frequencies.entries()) {
      const word = words[i]!;
      this.#frequencies.set(word, (this.#frequencies.get(word) ?? 0) + frequency);
    }
  }

  #languagesOf(segment: SegmentOfManifest): string[] {
    const chosen = this.query.facets['language'] ?? [];
    return Object.keys(segment.languages).filter((language) => chosen.length === 0 || chosen.includes(language));
  }

  #lose(segment: SegmentOfManifest): void {
    if (!this.#missing.includes(segment)) this.#missing.push(segment);
  }

  #search(segment: SegmentOfManifest, language: string): Promise<Hits> {
    const terms = this.#terms;
    const direction = { best: 'score', newest: 'desc', oldest: 'asc' } as const;
    const asked = { terms, filters: this.#filters(segment), facets: [...this.#facets] };
    return this.#engine.search(segment, language, asked, direction[this.#direction]);
  }

  /** Counts without the facet itself, because its selected values must not reduce the numbers of the others. */
  async #countOthers(segment: SegmentOfManifest): Promise<void> {
    const terms = this.#terms;
    await Promise.all(
      chosenFacets(this.query).map(async (facet) => {
        const filters = this.#filters(segment, facet);
        const asked = { terms, filters, facets: [facet] };
        const counts = Object.keys(segment.languages).map((language) => this.#engine.count(segment, language, asked));
        this.#add(facet, await Promise.all(counts));
      }),
    );
  }

  #filters(segment: SegmentOfManifest, without?: string): Filters {
    const filters: Filters = {};
    for (const [facet, values] of Object.entries(this.query.facets)) {
      if (facet !== without && values.length > 0) filters[facet] = { any: values };
    }
    const months = monthsWithin(segment, spanOf(this.query.from, this.query.to));
    if (months) filters['month'] = { any: months };
    return filters;
  }

  #add(facet: string, counts: FacetCounts[]): void {
    this.#counts.set(facet, [...(this.#counts.get(facet) ?? []), ...counts]);
  }
}

function chosenFacets({ facets }: Query): Facet[] {
  return Object.keys(facets).filter((facet) => facets[facet]!.length > 0);
}
