import { IS_SPACELESS } from '../text/joined-words.ts';
import type { Counts, Filters, Found } from './engine-messages.ts';
import { phraseSpellings } from './phrase-spellings.ts';
import type { Terms } from './terms.ts';
import { isCounted, isPhrase, wordsIn } from './terms.ts';

export interface Hit {
  id: string;
  score: number;
  data(): Promise<Found>;
}

interface Results {
  results: Hit[];
  filters: Counts;
}

/** An index as Pagefind opens it. https://pagefind.app/docs/api/ */
export interface Instance {
  search(
    words: string | null,
    options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<Results>;
  preload(words: string | null, options: { filters: Filters }): Promise<void>;
}

export interface Looked {
  terms: Terms;
  filters: Filters;
  /** Filters whose values are counted. */
  facets: string[];
}

/** The index of one segment in one language. It loses hits when it is asked twice at once. */
export class SegmentIndex {
  readonly #instance: Instance;
  /** The number of articles that hold a word. */
  readonly #frequencies = new Map<string, Promise<number>>();
  /** The articles that have a value of a filter, by both. */
  readonly #holders = new Map<string, Promise<Set<string>>>();

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** `frequencies` are those of the words, where scores depend on them. */
  async look(
    { terms, filters, facets }: Looked,
    order: 'score' | 'asc' | 'desc',
  ): Promise<Results & { frequencies: number[] }> {
    const instance = this.#instance;
    const phrase = solePhrase(terms);
    const words = phrase ? [] : wordsIn(terms);
    const text = phrase ? `"${phrase}"` : words.join(' ') || null;
    // Pagefind counts the filters it has loaded, and loads those that are asked for.
    const counted: Filters = Object.fromEntries(facets.map((facet) => [facet, { any: [''] }]));
    await instance.preload(text, { filters: counted });
    const frequencies: number[] = [];
    for (const word of words) if (isCounted(word)) frequencies.push(await this.#frequencyOf(word));
    if (frequencies.includes(0)) return { results: [], filters: {}, frequencies };
    const found = await instance.search(text, order === 'score' ? { filters } : { filters, sort: { date: order } });
    if (phrase || terms.phrases.length === 0) return { ...found, frequencies };
    return { ...(await this.#withPhrases(found, terms.phrases, facets)), frequencies };
  }

  /** Pagefind looks for words or for a phrase: of what it finds by the words, what holds the phrases too is counted here. */
  async #withPhrases(found: Results, phrases: string[], facets: string[]): Promise<Results> {
    let { results } = found;
    for (const phrase of phrases) {
      const holders = new Set<string>();
      for (const spelling of phraseSpellings(phrase))
        for (const { id } of (await this.#instance.search(`"${spelling}"`)).results) holders.add(id);
      results = results.filter(({ id }) => holders.has(id));
    }
    const filters: Counts = {};
    for (const facet of facets) {
      filters[facet] = {};
      for (const [value, most] of Object.entries(found.filters[facet] ?? {})) {
        const holders = most > 0 ? await this.#holdersOf(facet, value) : new Set();
        filters[facet][value] = results.reduce((sum, { id }) => sum + Number(holders.has(id)), 0);
      }
    }
    return { results, filters };
  }

  #holdersOf(facet: string, value: string): Promise<Set<string>> {
    const key = `${facet} ${value}`;
    let holders = this.#holders.get(key);
    if (!holders) {
      holders = this.#instance.search(null, { filters: { [facet]: { any: [value] } } }).then(idsOf);
      this.#holders.set(key, holders);
    }
    return holders;
  }

  #frequencyOf(word: string): Promise<number> {
    let frequency = this.#frequencies.get(word);
    if (!frequency) this.#frequencies.set(word, (frequency = frequencyIn(this.#instance, word)));
    return frequency;
  }
}

/** The phrase of a query that is nothing else, where it has one spelling alone: Pagefind looks for it and counts. */
function solePhrase(terms: Terms): string | undefined {
  const [phrase] = terms.phrases;
  return phrase && isPhrase(terms) && phraseSpellings(phrase).length === 1 ? phrase : undefined;
}

function idsOf({ results }: Results): Set<string> {
  return new Set(results.map(({ id }) => id));
}

/**
 * The number of an index's articles that hold a word, its stem, or one that begins with it. Where there are none,
 * Pagefind 1.6 takes the longest beginning of the word that is a word itself, and answers with every article that has
 * "at" for "Athens".
 */
async function frequencyIn(instance: Instance, word: string): Promise<number> {
  const { results } = await instance.search(word);
  const [nearest] = results;
  if (!nearest) return 0;
  const exact = await instance.search(`"${word}"`);
  if (exact.results.length > 0) return results.length;
  const { content } = await nearest.data();
  const [text, sought] = [plain(content), plain(word)];
  const isHeld = IS_SPACELESS.test(sought)
    ? text.replace(NO_LETTERS, '').includes(sought.replace(NO_LETTERS, ''))
    : ` ${text.replace(NO_LETTERS, ' ')}`.includes(` ${sought.replace(NO_LETTERS, ' ')}`);
  return isHeld ? results.length : 0;
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Small letters without accents, raised and wide ones as others, and without the signs around them. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
