import type { FacetCounts, FoundArticle, SegmentAnswer } from './engine-messages.ts';
import type { Hit } from './hit.ts';
import type { Loader } from './loader.ts';
import type { Instance, IndexQuestion } from './segment-index.ts';
import { SegmentIndex } from './segment-index.ts';

/** The part that we use of the module that Pagefind writes beside an index. */
export interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: true }): Instance;
}

type Order = 'score' | 'asc' | 'desc';

/** How many searches of a segment keep their hits, because results of an earlier search may still be requested. */
const KEPT = 4;

/** Pagefind for one language, with one index a segment, each opened at its first search. */
export class PagefindHost {
  readonly #pagefind: Pagefind;
  readonly #language: string;
  readonly #loader: Loader;
  readonly #indexes = new Map<string, SegmentIndex>();
  /** The latest searches of each segment, by their numbers, the newest last. */
  readonly #hits = new Map<string, Map<number, Hit[]>>();
  /** The pending question to each segment. The next one waits for it. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** Segments that could not be prepared: the question, and its error. The same question gets the same error again. */
  readonly #unprepared = new Map<string, { looked: string; error: unknown }>();
  /** The start of Pagefind's program by the first index. */
  #starting: Promise<void> | undefined;
  #isStarted = false;
  #searches = 0;

  /** `loader` loads Pagefind's files. */
  constructor(pagefind: Pagefind, language: string, loader: Loader) {
    this.#pagefind = pagefind;
    this.#language = language;
    this.#loader = loader;
  }

  /** Starts to load what a search in a segment needs. */
  async prepare(segment: string, looked: IndexQuestion): Promise<void> {
    if (!this.#indexes.has(segment)) this.#loader.begin(segment, this.#language);
    await this.#inTurn(segment, async () => {
      this.#unprepared.delete(segment);
      try {
        await this.#ask(segment, (index) => index.prepare(looked));
      } catch (error) {
        this.#unprepared.set(segment, { looked: keyOf(looked), error });
      }
    });
  }

  async search(segment: string, looked: IndexQuestion, order: Order): Promise<SegmentAnswer> {
    const { results, filters, frequencies } = await this.#look(segment, looked, order);
    const search = ++this.#searches;
    const kept = [...(this.#hits.get(segment) ?? [])].slice(1 - KEPT);
    this.#hits.set(segment, new Map([...kept, [search, results]]));
    return { search, scores: results.map(({ score }) => score), counts: countsOf(filters, looked), frequencies };
  }

  async count(segment: string, looked: IndexQuestion): Promise<FacetCounts> {
    return countsOf((await this.#look(segment, looked, 'score')).filters, looked);
  }

  /** The hit of a search at an index. */
  async found(segment: string, search: number, place: number): Promise<FoundArticle> {
    const hit = this.#hits.get(segment)?.get(search)?.[place];
    if (!hit) throw new Error(`${segment}: newer searches have replaced this one`);
    return hit.data();
  }

  #look(segment: string, looked: IndexQuestion, order: Order): ReturnType<SegmentIndex['look']> {
    return this.#inTurn(segment, () => {
      const unprepared = this.#unprepared.get(segment);
      this.#unprepared.delete(segment);
      if (unprepared?.looked === keyOf(looked)) throw unprepared.error;
      return this.#ask(segment, (index) => index.look(looked, order));
    });
  }

  /** @throws if a file of the index cannot be loaded. The next question opens the index again. */
  async #ask<T>(segment: string, question: (index: SegmentIndex) => Promise<T>): Promise<T> {
    try {
      const answer = await question(await this.#open(segment));
      const lost = this.#loader.lostBelow(segment);
      if (lost) throw new Error(`${lost} could not be loaded`);
      return answer;
    } catch (error) {
      this.#indexes.delete(segment);
      this.#loader.forget(segment);
      throw error;
    }
  }

  #inTurn<T>(segment: string, task: () => T | Promise<T>): Promise<T> {
    const turn = (this.#turns.get(segment) ?? Promise.resolve()).then(task, task);
    this.#turns.set(segment, turn);
    return turn;
  }

  /**
   * Two indexes that start Pagefind's program at the same time start it twice. The later one replaces the other, whose
   * index is lost. So the others wait for the first one.
   */
  async #open(segment: string): Promise<SegmentIndex> {
    let index = this.#indexes.get(segment);
    if (index) return index;
    while (this.#starting) await this.#starting.catch(() => {});
    index = this.#create(segment);
    const starting = index.start();
    if (!this.#isStarted) this.#starting = starting;
    try {
      await starting;
      this.#isStarted = true;
    } finally {
      if (this.#starting === starting) this.#starting = undefined;
    }
    this.#indexes.set(segment, index);
    return index;
  }

  #create(segment: string): SegmentIndex {
    // Pagefind takes the language of its index and its program from the page.
    const html = { getAttribute: () => this.#language };
    Object.assign(globalThis, { document: { querySelector: () => html } });
    try {
      return new SegmentIndex(this.#pagefind.createInstance({ basePath: segment, baseUrl: '/', noWorker: true }));
    } finally {
      Reflect.deleteProperty(globalThis, 'document');
    }
  }
}

/** The question for which a segment is prepared. */
function keyOf({ terms, facets }: IndexQuestion): string {
  return JSON.stringify([terms, facets]);
}

/** Pagefind counts every filter that it has ever loaded; these are the requested ones. */
function countsOf(filters: FacetCounts, { facets }: IndexQuestion): FacetCounts {
  return Object.fromEntries(facets.map((facet) => [facet, filters[facet] ?? {}]));
}
