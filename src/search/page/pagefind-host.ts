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
  /** Whether a segment holds a word, by both. */
  readonly #holds = new Map<string, Promise<boolean>>();

  constructor(pagefind: Pagefind, language: string) {
    this.#pagefind = pagefind;
    this.#language = language;
  }

  async search(looked: Looked, order: 'score' | 'asc' | 'desc'): Promise<SegmentAnswer> {
    const { results, filters } = await this.#look(looked, order === 'score' ? {} : { sort: { date: order } });
    this.#hits.set(looked.segment, results);
    return { scores: results.map(({ score }) => score), counts: filters };
  }

  async count(looked: Looked): Promise<Counts> {
    return (await this.#look(looked, {})).filters;
  }

  found(segment: string, place: number): Promise<Found> {
    return this.#hits.get(segment)![place]!.data();
  }

  /** So that the next search loads a segment again. */
  forget(segment: string): void {
    this.#instances.delete(segment);
    for (const key of this.#holds.keys()) if (key.startsWith(`${segment} `)) this.#holds.delete(key);
  }

  async #look(
    { segment, words, filters, facets }: Looked,
    sorted: { sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<Results> {
    const instance = this.#open(segment);
    // Pagefind counts the filters it has loaded, and loads those that are asked for.
    const counted: Filters = Object.fromEntries(facets.map((facet) => [facet, { any: [''] }]));
    await instance.preload(words || null, { filters: counted });
    const isQuoted = /^\s*".*"\s*$/s.test(words);
    for (const word of isQuoted ? [] : words.split(/\s+/).filter(Boolean))
      if (!(await this.#isHeld(segment, word))) return NOTHING;
    return instance.search(words || null, { filters, ...sorted });
  }

  #isHeld(segment: string, word: string): Promise<boolean> {
    const key = `${segment} ${word}`;
    let held = this.#holds.get(key);
    if (!held) this.#holds.set(key, (held = holds(this.#open(segment), word)));
    return held;
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
 * Whether an index holds a word, its stem, or one that begins with it. Where it holds none, Pagefind 1.6 takes the longest
 * beginning of the word that is a word itself, and answers with every article that has "at" for "Athens".
 */
async function holds(instance: Instance, word: string): Promise<boolean> {
  if (!/[\p{L}\p{N}]/u.test(word)) return true;
  const exact = await instance.search(`"${word}"`);
  if (exact.results.length > 0) return true;
  const [nearest] = (await instance.search(word)).results;
  if (!nearest) return false;
  const { content } = await nearest.data();
  const [text, sought] = [plain(content), plain(word)];
  return SPACELESS.test(sought) ? text.includes(sought) : text.split(NO_LETTER).some((own) => own.startsWith(sought));
}

/** Scripts that put no space between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NO_LETTER = /[^\p{L}\p{N}]+/u;

/** Small letters without accents, and without the signs around them. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
