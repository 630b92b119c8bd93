import type { Counts, Found, SegmentAnswer } from './engine-messages.ts';
import type { Hit } from './hit.ts';
import type { Loader } from './loader.ts';
import type { Instance, Looked } from './segment-index.ts';
import { SegmentIndex } from './segment-index.ts';

/** What is used of the module that Pagefind writes beside an index. */
export interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: true; ranking: typeof RANKING }): Instance;
}

/** Words much longer than what is looked for count little: "practice" for "PRA". Pagefind's own is 1. */
const RANKING = { termSimilarity: 8 };

type Order = 'score' | 'asc' | 'desc';

/** Searches of a segment whose hits are kept: results of an earlier one may still be asked for. */
const KEPT = 4;

/** Pagefind for one language, an index a segment, each opened when it is first looked into. */
export class PagefindHost {
  readonly #pagefind: Pagefind;
  readonly #language: string;
  readonly #loader: Loader;
  readonly #indexes = new Map<string, SegmentIndex>();
  /** The last searches of each segment, by their numbers, the newest last. */
  readonly #hits = new Map<string, Map<number, Hit[]>>();
  /** The question to each segment that is being answered: the next one waits for it. */
  readonly #turns = new Map<string, Promise<unknown>>();
  #searches = 0;

  /** `loader` is what Pagefind's files come by. */
  constructor(pagefind: Pagefind, language: string, loader: Loader) {
    this.#pagefind = pagefind;
    this.#language = language;
    this.#loader = loader;
  }

  /** Begins to load what a search in a segment needs. */
  prepare(segment: string, looked: Looked): Promise<void> {
    this.#loader.begin(segment, this.#language);
    return this.#inTurn(segment, () => this.#open(segment).prepare(looked)).catch(() => {});
  }

  async search(segment: string, looked: Looked, order: Order): Promise<SegmentAnswer> {
    const { results, filters, frequencies } = await this.#look(segment, looked, order);
    const search = ++this.#searches;
    const kept = [...(this.#hits.get(segment) ?? [])].slice(1 - KEPT);
    this.#hits.set(segment, new Map([...kept, [search, results]]));
    return { search, scores: results.map(({ score }) => score), counts: countsOf(filters, looked), frequencies };
  }

  async count(segment: string, looked: Looked): Promise<Counts> {
    return countsOf((await this.#look(segment, looked, 'score')).filters, looked);
  }

  /** The hit at a place of a search. */
  async found(segment: string, search: number, place: number): Promise<Found> {
    const hit = this.#hits.get(segment)?.get(search)?.[place];
    if (!hit) throw new Error(`${segment}: other searches have been made since`);
    return hit.data();
  }

  #look(segment: string, looked: Looked, order: Order): ReturnType<SegmentIndex['look']> {
    const task = async () => {
      try {
        const found = await this.#open(segment).look(looked, order);
        const lost = this.#loader.lostBelow(segment);
        if (lost) throw new Error(`${lost} could not be loaded`);
        return found;
      } catch (error) {
        // The next question opens it anew.
        this.#indexes.delete(segment);
        this.#loader.forget(segment);
        throw error;
      }
    };
    return this.#inTurn(segment, task);
  }

  #inTurn<T>(segment: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(segment) ?? Promise.resolve()).then(task, task);
    this.#turns.set(segment, turn);
    return turn;
  }

  #open(segment: string): SegmentIndex {
    let index = this.#indexes.get(segment);
    if (index) return index;
    // Pagefind takes the language of its index and its program from the page.
    const html = { getAttribute: () => this.#language };
    Object.assign(globalThis, { document: { querySelector: () => html } });
    index = new SegmentIndex(
      this.#pagefind.createInstance({ basePath: segment, baseUrl: '/', noWorker: true, ranking: RANKING }),
    );
    Reflect.deleteProperty(globalThis, 'document');
    this.#indexes.set(segment, index);
    return index;
  }
}

/** Pagefind counts every filter that it has ever loaded: those that were asked for. */
function countsOf(filters: Counts, { facets }: Looked): Counts {
  return Object.fromEntries(facets.map((facet) => [facet, filters[facet] ?? {}]));
}
