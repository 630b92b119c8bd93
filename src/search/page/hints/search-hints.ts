import type { PageLabels } from '../../../site/labels.ts';
import { articlesText, fill, numberText } from '../../../site/labels.ts';
import { languageOfLabel } from '../../../site/languages.ts';
import { comparedForm } from '../../text/vocabulary.ts';
import { element } from '../controls/element.ts';
import type { FacetList } from '../controls/facet-list.ts';
import { ofLabel } from '../controls/of-label.ts';
import { PATIENCE, PATIENCE_FOR_NAMES, within } from '../engine/time-limits.ts';
import type { LookUp } from '../look-up/look-up.ts';
import type { Query } from '../query/query.ts';
import { writeQuery } from '../query/query.ts';
import { readTerms, typedWords, unsoughtWords } from '../query/terms.ts';
import { monthText, quoted } from '../results/words.ts';
import type { Name } from './names.ts';
import { namesFor } from './names.ts';
import { narrowToName } from './narrow-to-name.ts';
import { partedByScript } from './parted-by-script.ts';
import type { NamedTime } from './time-words.ts';
import { timeInWords } from './time-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** Up to this number of hits, similar words are proposed. */
const FEW = 5;
/**
 * From this number of letters on, a word that no result contains is doubted. A shorter word may occur in another form.
 */
const LONG = 6;

/** What the hints need to know about the page. */
interface Page {
  /** The element that contains the whole search. */
  root: HTMLElement;
  labels: PageLabels;
  /** The months in 2000, as `monthText` takes them. */
  months: string[];
  facets: FacetList[];
}

/**
 * The hints above the results: groups with matching names, a time that the query names, and similar queries if it finds
 * little. All of them are links; the query changes only when the reader follows one.
 */
export class SearchHints {
  readonly #root: HTMLElement;
  readonly #page: Page;
  /** The first and the last year of the archive. */
  readonly #years: [first: string, last: string];
  readonly #monthNames: string[][];
  /** A search engine that searches only this site; the words of the query complete its address. */
  readonly #elsewhere: { text: string; href: string };
  readonly #onChoose: (query: Query) => void;
  #vocabulary: Vocabulary | undefined;

  /** `onChoose` is called with the query of a link that the reader follows. */
  constructor(page: Page, onChoose: (query: Query) => void) {
    const { years, elsewhere, monthNames } = page.root.dataset as Record<'years' | 'elsewhere' | 'monthNames', string>;
    this.#root = page.root.querySelector('.search-hints')!;
    this.#page = page;
    this.#years = years.split(' ') as [string, string];
    this.#monthNames = JSON.parse(monthNames) as string[][];
    this.#elsewhere = JSON.parse(elsewhere) as { text: string; href: string };
    this.#onChoose = onChoose;
  }

  clear(): void {
    this.#root.replaceChildren();
  }

  /**
   * Loads the names of all groups together with the results, because hints that arrive later would push the results
   * down.
   */
  async prepare(): Promise<Name[]> {
    const facets = this.#page.facets.filter(({ hasPages }) => hasPages);
    return (await Promise.all(facets.map((facet) => facet.readGroups()))).flat();
  }

  /** Shows the hints for the query of a look-up. `signal` aborts when another search begins. */
  async show(lookUp: LookUp, signal: AbortSignal): Promise<void> {
    const { query } = lookUp;
    const parts: (HTMLElement | null)[] = [];
    if (query.words) {
      const { labels } = this.#page;
      const words = unsoughtWords(query.words).join(labels.comma);
      if (words) parts.push(ofLabel(element('p', '', fill(labels.notLookedFor, { words })), labels, 'notLookedFor'));
      parts.push(this.#time(query));
      parts.push(await this.#names(lookUp));
    }
    if (signal.aborted) return;
    this.#root.replaceChildren(...parts.filter((part) => part !== null));
    if (!query.words || (lookUp.count > FEW && this.#hasAll(query.words))) return;
    const near = await this.#near(lookUp);
    if (signal.aborted) return;
    const more = lookUp.count > 0 || lookUp.waiting.length > 0 ? [] : this.#tried(lookUp);
    this.#root.prepend(...[near].filter((part) => part !== null));
    this.#root.append(...more);
  }

  async #names({ query, count, waiting, frequencies }: LookUp): Promise<HTMLElement | null> {
    const { labels, facets } = this.#page;
    const names = namesFor(query.words, (await within(PATIENCE_FOR_NAMES, this.prepare())) ?? []);
    if (names.length === 0) return null;
    const isNowhere = count === 0 && waiting.length === 0;
    const missing = isNowhere ? [...frequencies].filter(([, n]) => n === 0).map(([word]) => word) : [];
    const known = { timeIn: (words: string) => this.#timeIn(words), missing };
    const list = ofLabel(element('ul', 'hint-names'), labels, 'namesFound');
    list.ariaLabel = labels.namesFound;
    list.append(
      ...names.map((name) => {
        const item = element('li', '');
        if (list.lang) item.lang = labels.lang;
        const facet = facets.find((one) => one.facet === name.facet)!;
        const link = element('a', '');
        link.href = facet.pageOf(name.value) ?? '';
        const kind = element('span', 'hint-kind', `${facet.kind} `);
        Object.assign(kind, languageOfLabel(labels, facet.facet));
        link.append(kind, element('bdi', '', name.label));
        const size = ofLabel(element('span', 'count', ` ${articlesText(labels, name.count)} `), labels, 'articles');
        const only = ofLabel(this.#link(narrowToName(query, name, known), labels.onlyThese), labels, 'onlyThese');
        only.ariaLabel = labels.onlyThese + labels.colon + name.label;
        item.append(link, size, only);
        return item;
      }),
    );
    return list;
  }

  #timeIn(words: string): NamedTime | null {
    return timeInWords(words, this.#monthNames, this.#years);
  }

  #time(query: Query): HTMLElement | null {
    const { labels } = this.#page;
    const time = this.#timeIn(query.words);
    if (!time || (query.from === time.from && query.to === time.to)) return null;
    const { from, to, rest } = time;
    const text = from === to ? this.#timeText(from) : fill(labels.yearsBetween, this.#ends(from, to));
    const line = element('p', 'hint-time');
    const link = this.#link({ ...query, words: rest, from, to }, fill(labels.limitToTime, { time: text }));
    line.append(ofLabel(link, labels, 'limitToTime'));
    return line;
  }

  #ends(from: string, to: string): { first: string; last: string } {
    return { first: this.#timeText(from), last: this.#timeText(to) };
  }

  #timeText(time: string): string {
    return monthText(this.#page.labels, this.#page.months, time);
  }

  /**
   * Whether the displayed results contain each long word of a query. Pagefind shortens words that are not in the index.
   */
  #hasAll(words: string): boolean {
    const shown = comparedForm(this.#page.root.querySelector('#page-search-results')?.textContent ?? '');
    return readTerms(words).words.every((word) => [...word].length < LONG || shown.includes(comparedForm(word)));
  }

  async #near(lookUp: LookUp): Promise<HTMLElement | null> {
    const { labels } = this.#page;
    const { query, segments } = lookUp;
    // Most searches find enough, so this code is loaded only now.
    const vocabulary = (this.#vocabulary ??= new Vocabulary([...segments], loadText));
    const queries = await import('./near-words.ts')
      .then(({ nearQueries }) => nearQueries(query.words, vocabulary))
      .catch((): string[] => []);
    const parted = lookUp.count === 0 && queries.length === 0 ? partedByScript(query.words) : '';
    if (parted) {
      const other = lookUp.withWords(parted);
      await other.further();
      if (other.count > 0) queries.push(parted);
    }
    if (queries.length === 0) return null;
    const line = ofLabel(element('p', 'hint-near'), labels, 'didYouMean');
    const links = queries.flatMap((words, i) => {
      const link = this.#link({ ...query, words }, words);
      link.dir = 'auto';
      if (line.lang) link.lang = labels.lang;
      return i === 0 ? [link] : [labels.orElse, link];
    });
    const [before = '', behind = ''] = labels.didYouMean.split('{queries}');
    line.append(before, ...links, behind);
    return line;
  }

  /** For a query without hits: how often each word occurs, what to leave out, and where else to search. */
  #tried({ query, frequencies }: LookUp): HTMLElement[] {
    const { labels } = this.#page;
    const lines: HTMLElement[] = [];
    const line = (key: keyof PageLabels, content: Node | string) => {
      const made = element('p', 'hint-tried');
      const words = element('span', '');
      words.append(content);
      made.append(ofLabel(words, labels, key));
      lines.push(made);
    };
    const typed = typedWords(query.words);
    const words = [...frequencies].map(([word, n]): [string, number] => [typed.get(word) ?? word, n]);
    if (words.length > 1) {
      const counted = words.map(([word, n]) => fill(labels.wordWithCount, { word, n: numberText(labels, n) }));
      line('triedWords', fill(labels.triedWords, { words: counted.join(labels.comma) }));
      const missing = words.filter(([, n]) => n === 0).map(([word]) => word);
      const [least] = words.toSorted(([, a], [, b]) => a - b);
      const left = missing.length > 0 && missing.length < words.length ? missing : [least![0]];
      const kept = words.map(([word]) => word).filter((word) => !left.includes(word));
      const text = fill(labels.leaveOut, { words: left.map((word) => quoted(labels, word)).join(labels.comma) });
      line('leaveOut', this.#link({ ...query, words: kept.join(' ') }, text));
    }
    const isLimited = query.from || query.to || Object.values(query.facets).some((values) => values.length > 0);
    if (isLimited) {
      const facets = Object.fromEntries(Object.keys(query.facets).map((facet) => [facet, []]));
      const whole: Query = { ...query, from: '', to: '', facets: facets as unknown as Query['facets'] };
      line('removeFilters', this.#link(whole, labels.removeFilters));
    }
    const outside = element('a', '', this.#elsewhere.text);
    outside.href = this.#elsewhere.href + encodeURIComponent(query.words);
    line('searchElsewhere', outside);
    return lines;
  }

  /** A link to another search, which this page runs. */
  #link(query: Query, text: string): HTMLAnchorElement {
    const link = element('a', '', text);
    link.href = `?${writeQuery(query)}`;
    link.addEventListener('click', (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#onChoose(query);
    });
    return link;
  }
}

async function loadText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.text();
}
