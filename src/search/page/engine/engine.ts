import type { SegmentManifest, SegmentOfManifest } from '../../text/segment-manifest.ts';
import type { Terms } from '../query/terms.ts';
import type { EngineAnswer, FacetCounts, Filters, FoundArticle, Question, SegmentAnswer } from './engine-messages.ts';
import type { StartedSearch } from './started-search.ts';
import { PATIENCE, PATIENCE_WITH_EARLIER, within } from './time-limits.ts';

/** The hits of one language in one segment, in the requested order. */
export interface Hits {
  segment: SegmentOfManifest;
  language: string;
  scores: number[];
  counts: FacetCounts;
  /** See `SegmentAnswer`. */
  frequencies: number[];
  /** The hit at an index. */
  found(place: number): Promise<FoundArticle>;
}

export interface EngineQuestion {
  terms: Terms;
  filters: Filters;
  /** Filters whose values are counted. */
  facets: string[];
}

/** Searches segments of the index, one at a time. Nothing of the others is loaded. */
export interface Engine {
  search(
    segment: SegmentOfManifest,
    language: string,
    asked: EngineQuestion,
    order: 'score' | 'asc' | 'desc',
  ): Promise<Hits>;
  count(segment: SegmentOfManifest, language: string, asked: EngineQuestion): Promise<FacetCounts>;
  /** Starts to load what a search in a segment needs, while another segment is searched. */
  prepare(segment: SegmentOfManifest, language: string, asked: EngineQuestion): void;
  /** Another search begins: it does not wait much longer for files that only earlier searches need. */
  limitWaiting(): void;
}

/** `started` is a response to the same request, if one was made before. */
export async function readSegmentManifest(
  address: string,
  started?: StartedSearch['manifest'],
): Promise<SegmentManifest> {
  const request = started ?? fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  const response = await within(PATIENCE, request);
  if (!response) throw new Error(`${address}: ${TOO_LONG}`);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return (await response.json()) as SegmentManifest;
}

/**
 * The engine of a search page. It loads the program of its first worker immediately, and everything else with the first
 * search. `started` is a worker that runs already.
 */
export function openEngine(started?: Started): Engine {
  let spare: Started | undefined = started ?? startWorker();
  const nextWorker = () => {
    const started = spare ?? startWorker();
    spare = undefined;
    return started;
  };
  // Each language has its own worker, because Pagefind's program knows the word stems of only one language.
  const workers = new Map<string, EngineWorker>();
  const workerOf = ({ path }: SegmentOfManifest, language: string): EngineWorker => {
    let worker = workers.get(language);
    if (!worker || worker.hasFailed) {
      worker?.end();
      worker = new EngineWorker(nextWorker(), path, language);
      workers.set(language, worker);
    }
    return worker;
  };
  return {
    async search(segment, language, asked, order) {
      const worker = workerOf(segment, language);
      const { search, ...answer } = await worker.ask<SegmentAnswer>({
        kind: 'search',
        segment: segment.path,
        ...asked,
        order,
      });
      return {
        segment,
        language,
        ...answer,
        found: (place) => worker.ask<FoundArticle>({ kind: 'found', segment: segment.path, search, place }),
      };
    },
    count: (segment, language, asked) =>
      workerOf(segment, language).ask({ kind: 'count', segment: segment.path, ...asked }),
    prepare(segment, language, asked) {
      workerOf(segment, language)
        .ask({ kind: 'prepare', segment: segment.path, ...asked })
        .catch(() => {});
    },
    limitWaiting() {
      for (const worker of workers.values()) worker.limitWaiting();
    },
  };
}

const TOO_LONG = 'it takes too long';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** A worker, and why it does not start: its program may fail to load before the worker is asked anything. */
type Started = Pick<StartedSearch, 'worker' | 'fault'>;

function startWorker(): Started {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const fault = new Promise<string>((resolve) => {
    worker.addEventListener('error', ({ message }) => resolve(message), { once: true });
  });
  return { worker, fault };
}

class EngineWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  readonly #opened: Promise<unknown>;
  readonly #begun = performance.now();
  #isOpen = false;
  #count = 0;
  /** Whether it failed to start. Then a search needs a new one. */
  hasFailed = false;

  /** `segment` is the path of the first segment to search. */
  constructor({ worker, fault }: Started, segment: string, language: string) {
    this.#worker = worker;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<EngineAnswer>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ('failure' in data) waiting?.reject(new Error(data.failure));
      else waiting?.resolve(data.value);
    });
    void fault.then((message) => this.#fail(message));
    const patience = setTimeout(() => this.#fail(TOO_LONG), PATIENCE);
    this.#opened = this.#send({ kind: 'open', language: language.toLowerCase(), segment });
    this.#opened.then(
      () => {
        clearTimeout(patience);
        this.#isOpen = true;
      },
      (error: Error) => this.#fail(error.message),
    );
  }

  #fail(reason: string): void {
    this.hasFailed = true;
    for (const { reject } of this.#waiting.values()) reject(new Error(`the search worker does not start: ${reason}`));
    this.#waiting.clear();
  }

  /** See `Engine`. */
  limitWaiting(): void {
    if (this.#isOpen) void this.#send({ kind: 'limit waiting' }).catch(() => {});
    else if (performance.now() - this.#begun >= PATIENCE_WITH_EARLIER) this.#fail(TOO_LONG);
  }

  end(): void {
    this.#worker.terminate();
  }

  async ask<T>(question: Without<Question, 'number'>): Promise<T> {
    await this.#opened;
    return (await this.#send(question)) as T;
  }

  #send(question: Without<Question, 'number'>): Promise<unknown> {
    const number = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ number, ...question } as Question);
    });
  }
}
