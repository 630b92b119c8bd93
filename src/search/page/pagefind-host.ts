import { isPhrase } from '../fold.ts';
import type { Counts, Filters, Found, SegmentAnswer } from './engine-messages.ts';

interface Hit {
  score: number;
  data(): Promise<Found>;
}

interface Results {
  results: Hit[];
  filters: Counts;
}

interface Instance {
  search(
    words: string | null,
    options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<Results>;
  preload(words: string | null, options: { filters: Filters }): Promise<void>;
}

/** What is used of the module that Pagefind writes beside an index. */
export interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: true }): Instance;
}

export interface Looked {
  segment: string;
  words: string;
  filters: Filters;
  /** Filters whose values are counted. */
  facets: string[];
}

const NOTHING: Results = { results: [], filters: {} };

/** Pagefind for one language, an instance a segment, each opened when it is first looked into. */
export class PagefindHost {
  readonly #pagefind: Pagefind;
  readonly #language: string;
  readonly #instances = new Map<string, Instance>();
  /** Hits of the last search in each segment. */
  readonly #hits = new Map<string, Hit[]>();
  #turn: Promise<unknown> = Promise.resolve();
  /** The number of articles of a segment that hold a word, by both. */
  readonly #frequencies = new Map<string, Promise<number>>();

  constructor(pagefind: Pagefind, language: string) {
    this.#pagefind = pagefind;
    this.#language = language;
  }

  async search(looked: Looked, order: 'score' | 'asc' | 'desc'): Promise<SegmentAnswer> {
    const { results, filters, frequencies } = await this.#inTurn(() => this.#look(looked, order));
    this.#hits.set(looked.segment, results);
    return { scores: results.map(({ score }) => score), counts: filters, frequencies };
  }

  async count(looked: Looked): Promise<Counts> {
    return (await this.#inTurn(() => this.#look(looked, 'score'))).filters;
  }

  found(segment: string, place: number): Promise<Found> {
    return this.#hits.get(segment)![place]!.data();
  }

  /** So that the next search loads a segment again. */
  forget(segment: string): void {
    this.#instances.delete(segment);
    for (const key of this.#frequencies.keys()) if (key.startsWith(`${segment} `)) this.#frequencies.delete(key);
  }

  /** An instance that is asked twice at once loses hits: each question waits for the answer to the one before. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task, task);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #look(
    { segment, words, filters, facets }: Looked,
    order: 'score' | 'asc' | 'desc',
  ): Promise<Results & { frequencies: number[] }> {
    const instance = this.#open(segment);
    // Pagefind counts the filters it has loaded, and loads those that are asked for.
    const counted: Filters = Object.fromEntries(facets.map((facet) => [facet, { any: [''] }]));
    await instance.preload(words || null, { filters: counted });
    const single = isPhrase(words) ? [] : words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const frequencies: number[] = [];
    for (const word of single) frequencies.push(await this.#frequencyOf(segment, word));
    if (frequencies.includes(0)) return { ...NOTHING, frequencies };
    const found = await instance.search(
      words || null,
      order === 'score' ? { filters } : { filters, sort: { date: order } },
    );
    return { ...found, frequencies };
  }

  #frequencyOf(segment: string, word: string): Promise<number> {
    const key = `${segment} ${word}`;
    let frequency = this.#frequencies.get(key);
    if (!frequency) this.#frequencies.set(key, (frequency = frequencyIn(this.#open(segment), word)));
    return frequency;
  }

  #open(segment: string): Instance {
    let instance = this.#instances.get(segment);
    if (instance) return instance;
    // Pagefind takes the language of its index and its program from the page.
    const html = { getAttribute: () => this.#language };
    Object.assign(globalThis, { document: { querySelector: () => html } });
    instance = this.#pagefind.createInstance({ basePath: segment, baseUrl: '/', noWorker: true });
    Reflect.deleteProperty(globalThis, 'document');
    this.#instances.set(segment, instance);
    return instance;
  }
}

/**
 * The number of an index's articles that hold a word, its stem, or one that begins with it. Where there are none, Pagefind 1.6 takes the longest
 * beginning of the word that is a word itself, and answers with every article that has "at" for "Athens".
 */
async function frequencyIn(instance: Instance, word: string): Promise<number> {
  const { results } = await instance.search(word);
  const [nearest] = results;
  if (!nearest) return 0;
  const exact = await instance.search(`"${word}"`);
  if (exact.results.length > 0) return results.length;
  const { content } = await nearest.data();
  const [text, sought] = [plain(content), plain(word)];
  const isHeld = SPACELESS.test(sought)
    ? text.replace(NO_LETTERS, '').includes(sought.replace(NO_LETTERS, ''))
    : ` ${text.replace(NO_LETTERS, ' ')}`.includes(` ${sought.replace(NO_LETTERS, ' ')}`);
  return isHeld ? results.length : 0;
}

/** Scripts that put no space between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Small letters without accents, and without the signs around them. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
