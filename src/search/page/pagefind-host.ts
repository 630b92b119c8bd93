import type { Counts, Found, SegmentAnswer } from './engine-messages.ts';
import { SegmentIndex } from './segment-index.ts';
import type { Hit, Instance, Looked } from './segment-index.ts';

/** What is used of the module that Pagefind writes beside an index. */
export interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: true }): Instance;
}

/** Pagefind for one language, an instance a segment, each opened when it is first looked into. */
export class PagefindHost {
  readonly #pagefind: Pagefind;
  readonly #language: string;
  readonly #indexes = new Map<string, SegmentIndex>();
  /** Hits of the last search in each segment. */
  readonly #hits = new Map<string, Hit[]>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(pagefind: Pagefind, language: string) {
    this.#pagefind = pagefind;
    this.#language = language;
  }

  async search(segment: string, looked: Looked, order: 'score' | 'asc' | 'desc'): Promise<SegmentAnswer> {
    const { results, filters, frequencies } = await this.#inTurn(() => this.#open(segment).look(looked, order));
    this.#hits.set(segment, results);
    return { scores: results.map(({ score }) => score), counts: filters, frequencies };
  }

  async count(segment: string, looked: Looked): Promise<Counts> {
    return (await this.#inTurn(() => this.#open(segment).look(looked, 'score'))).filters;
  }

  found(segment: string, place: number): Promise<Found> {
    return this.#hits.get(segment)![place]!.data();
  }

  /** So that the next search loads a segment again. */
  forget(segment: string): void {
    this.#indexes.delete(segment);
  }

  /** Each question waits for the answer to the one before. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task, task);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  #open(segment: string): SegmentIndex {
    let index = this.#indexes.get(segment);
    if (index) return index;
    // Pagefind takes the language of its index and its program from the page.
    const html = { getAttribute: () => this.#language };
    Object.assign(globalThis, { document: { querySelector: () => html } });
    index = new SegmentIndex(this.#pagefind.createInstance({ basePath: segment, baseUrl: '/', noWorker: true }));
    Reflect.deleteProperty(globalThis, 'document');
    this.#indexes.set(segment, index);
    return index;
  }
}
