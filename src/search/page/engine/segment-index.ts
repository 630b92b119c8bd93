import { IS_SPACELESS } from '../../text/joined-words.ts';
import type { WordHolders } from '../look-up/rank.ts';
import { rank } from '../look-up/rank.ts';
import { rarityOf } from '../look-up/rarity.ts';
import { phraseSpellings } from '../query/phrase-spellings.ts';
import type { Terms } from '../query/terms.ts';
import { isCounted, isPhrase, wordsIn } from '../query/terms.ts';
import type { FacetCounts, Filters } from './engine-messages.ts';
import type { Hit } from './hit.ts';

interface Results {
  results: Hit[];
  filters: FacetCounts;
}

/** An index as Pagefind opens it. https://pagefind.app/docs/api/ */
export interface Instance {
  search(
    words: string | null,
    options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<Results>;
  preload(words: string | null, options: { filters: Filters }): Promise<void>;
  /** Waits until the index is open. */
  options(options: { ranking: typeof RANKING }): Promise<void>;
}

/** Words much longer than the query's count little: "practice" for "PRA". Pagefind's default is 1. */
const RANKING = { termSimilarity: 8 };

export interface IndexQuestion {
  terms: Terms;
  filters: Filters;
  /** Filters whose values are counted. */
  facets: string[];
}

/** The index of one segment in one language. It loses hits if two questions run at once. */
export class SegmentIndex {
  readonly #instance: Instance;
  /** The articles that contain a word. */
  readonly #words = new Map<string, Promise<WordHolders>>();
  /** The articles from the newest to the oldest. */
  #byAge: Promise<Map<string, number>> | undefined;
  /** The articles with a value of a filter, by filter and value. */
  readonly #holders = new Map<string, Promise<Set<string>>>();

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /**
   * Opens the index.
   * @throws if a file that opening needs cannot be loaded.
   */
  start(): Promise<void> {
    return this.#instance.options({ ranking: RANKING });
  }

  /** Loads the files that `look` needs. */
  prepare({ terms, facets }: IndexQuestion): Promise<void> {
    const counted: Filters = Object.fromEntries(facets.map((facet) => [facet, { any: [''] }]));
    return this.#instance.preload(wordsIn(terms).join(' ') || null, { filters: counted });
  }

  /** `frequencies` are those of the words, if scores depend on them. */
  async look(
    { terms, filters, facets }: IndexQuestion,
    order: 'score' | 'asc' | 'desc',
  ): Promise<Results & { frequencies: number[] }> {
    const instance = this.#instance;
    const phrase = solePhrase(terms);
    const isRanked = order === 'score';
    const words = phrase && !isRanked ? [] : wordsIn(terms);
    const text = words.join(' ') || (phrase ? `"${phrase}"` : null);
    // Pagefind counts the filters that it has loaded, and loads the requested ones.
    const counted: Filters = Object.fromEntries(facets.map((facet) => [facet, { any: [''] }]));
    await instance.preload(text, { filters: counted });
    const holders: WordHolders[] = [];
    for (const word of words) if (isCounted(word)) holders.push(await this.#holdersOfWord(word));
    const frequencies = holders.map(({ hits }) => hits.size);
    if (frequencies.includes(0)) return { results: [], filters: {}, frequencies };
    const sorting = isRanked ? {} : { sort: { date: order } };
    let found = await instance.search(phrase ? `"${phrase}"` : text, { filters, ...sorting });
    if (!phrase && terms.phrases.length > 0) found = await this.#withPhrases(found, terms.phrases, facets);
    if (!isRanked || holders.length === 0) return { ...found, frequencies };
    // Pagefind's scores of a phrase ignore its words.
    const scored = phrase ? await this.#scoredByWords(found, text!) : found.results;
    return { ...found, results: rank(scored, holders, await this.#ages()), frequencies };
  }

  async #scoredByWords({ results }: Results, text: string): Promise<Hit[]> {
    const scores = new Map((await this.#instance.search(text)).results.map(({ id, score }) => [id, score]));
    return results.map((hit) => ({ ...hit, score: scores.get(hit.id) ?? hit.score, data: () => hit.data() }));
  }

  /** The relative age of an article in the index: 0 is the newest, 1 the oldest. */
  async #ages(): Promise<(id: string) => number> {
    const ages = await this.#inOrder();
    return (id) => ages.get(id) ?? 1;
  }

  #inOrder(): Promise<Map<string, number>> {
    this.#byAge ??= this.#instance
      .search(null, { sort: { date: 'desc' } })
      .then(({ results }) => new Map(results.map(({ id }, i) => [id, i / results.length])));
    return this.#byAge;
  }

  /**
   * Pagefind searches for words or for a phrase. Of the hits for the words, those that also contain the phrases are
   * counted here.
   */
  async #withPhrases(found: Results, phrases: string[], facets: string[]): Promise<Results> {
    let { results } = found;
    for (const phrase of phrases) {
      const holders = new Set<string>();
      for (const spelling of phraseSpellings(phrase))
        for (const { id } of (await this.#instance.search(`"${spelling}"`)).results) holders.add(id);
      results = results.filter(({ id }) => holders.has(id));
    }
    const filters: FacetCounts = {};
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

  #holdersOfWord(word: string): Promise<WordHolders> {
    let holders = this.#words.get(word);
    if (!holders) this.#words.set(word, (holders = this.#loadHolders(word)));
    return holders;
  }

  /**
   * The articles of an index that contain a word, its stem, or a word that begins with it. If there are none, Pagefind
   * 1.6 shortens the word until it is a word of the index: for "Athens" it returns every article with "at".
   */
  async #loadHolders(word: string): Promise<WordHolders> {
    const { results } = await this.#instance.search(word);
    const [nearest] = results;
    const none = { hits: new Map(), whole: new Set<string>(), rarity: 0 };
    if (!nearest) return none;
    const whole = idsOf(await this.#instance.search(`"${word}"`));
    if (whole.size === 0 && !(await holds(nearest, word))) return none;
    const { size } = await this.#inOrder();
    const rarity = rarityOf({ size, frequencies: [results.length] });
    return { hits: new Map(results.map((hit) => [hit.id, hit])), whole, rarity };
  }
}

/** The phrase of a query that consists of it, if it has only one spelling: then Pagefind finds and counts it. */
function solePhrase(terms: Terms): string | undefined {
  const [phrase] = terms.phrases;
  return phrase && isPhrase(terms) && phraseSpellings(phrase).length === 1 ? phrase : undefined;
}

function idsOf({ results }: Results): Set<string> {
  return new Set(results.map(({ id }) => id));
}

/** Whether the text of an article contains a word, or one that begins with it. */
async function holds(hit: Hit, word: string): Promise<boolean> {
  const { content } = await hit.data();
  const [text, sought] = [plain(content), plain(word)];
  const bare = sought.replace(NO_LETTERS, '');
  if (IS_SPACELESS.test(sought)) return text.replace(NO_LETTERS, '').includes(bare);
  const begins = (words: string, word: string) => ` ${words}`.includes(` ${word}`);
  // Pagefind also has the word without the punctuation inside it.
  return (
    begins(text.replace(NO_LETTERS, ' '), sought.replace(NO_LETTERS, ' ')) || begins(text.replace(SIGNS, ''), bare)
  );
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const SIGNS = /[^\p{L}\p{N}\s]+/gu;

/**
 * Folds to lower case without accents; superscript and wide letters become ordinary ones; punctuation around the word
 * is removed.
 */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
