import type { PageLabels } from '../../site/labels.ts';
import { SearchControls } from './controls/search-controls.ts';
import { ofLabel } from './controls/of-label.ts';
import { TimeChart } from './controls/time-chart.ts';
import { fillTimes } from './controls/time-select.ts';
import { PATIENCE_FOR_NAMES, within } from './engine/time-limits.ts';
import { SearchHints } from './hints/search-hints.ts';
import type { LookUp } from './look-up/look-up.ts';
import { SearchIndex } from './look-up/search-index.ts';
import type { Query } from './query/query.ts';
import { isEmptyQuery } from './query/query.ts';
import type { LoadedSoFar } from './query/search-address.ts';
import { SearchAddress } from './query/search-address.ts';
import { ResultList } from './results/result-list.ts';
import { SearchStatus } from './results/search-status.ts';
import { countText, missingText } from './results/words.ts';

const NOTHING: LoadedSoFar = { results: 0, passed: 0, height: 0, place: 0 };

/** The search page. The query is in the address, and the page searches for what the address says. */
class SearchPage {
  readonly #root: HTMLElement;
  readonly #labels: PageLabels;
  readonly #months: string[];
  readonly #index: SearchIndex;
  readonly #address = new SearchAddress(() => this.#readAddress());
  readonly #controls: SearchControls;
  readonly #chart: TimeChart;
  readonly #status: SearchStatus;
  readonly #list: ResultList;
  readonly #hints: SearchHints;
  readonly #further: HTMLButtonElement;
  #lookUp: LookUp | undefined;
  /** The query part of the address of the displayed search. */
  #shownAt = '';
  /** Aborted by the next search: late answers to an earlier one are ignored. */
  #current = new AbortController();

  constructor(root: HTMLElement, input: HTMLInputElement) {
    const find = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
    const { words, months, days, years, manifest, lang } = root.dataset as Record<string, string>;
    this.#root = root;
    this.#labels = JSON.parse(words!) as PageLabels;
    this.#months = JSON.parse(months!) as string[];
    this.#index = new SearchIndex(manifest!);
    this.#status = new SearchStatus(find('.search-results'), this.#labels, () => this.#run(() => this.#searchAgain()));
    const times = ['from', 'to'].map((name) => find<HTMLSelectElement>(`#page-search-${name}`));
    fillTimes(times, this.#labels, this.#months, years!);
    this.#controls = new SearchControls(root, input, this.#labels, {
      onAsk: (how) => this.#ask(how),
      onOpen: () => this.#run(() => this.#countOpened()),
    });
    const page = {
      labels: this.#labels,
      lang: lang!,
      days: JSON.parse(days!) as string[],
      sections: this.#controls.facets.find(({ facet }) => facet === 'section'),
    };
    this.#list = new ResultList(find('ol.listing'), find('.search-more'), page, () =>
      this.#run(() => this.#showMore(true)),
    );
    this.#chart = new TimeChart(find('.hits-over-time'), this.#labels, this.#months, (from, to) => {
      this.#controls.chooseSpan(from, to);
      this.#ask('chosen');
    });
    const hinted = { root, labels: this.#labels, months: this.#months, facets: this.#controls.facets };
    this.#hints = new SearchHints(hinted, (query) => this.#choose(query));
    this.#further = ofLabel(find<HTMLButtonElement>('.search-further'), this.#labels, 'searchOlder');
    this.#further.addEventListener('click', () => this.#run(() => this.#lookFurther(true)));
    addEventListener('pagehide', () => this.#keep());
    input.addEventListener('focus', () => void this.#index.open().catch(() => this.#index.close()), { once: true });
    this.#readAddress();
    if (input.value !== '' && document.activeElement === document.body && this.#address.isNew) this.#status.focus();
    root.toggleAttribute('data-ready', true);
  }

  #readAddress(): void {
    const { query, had } = this.#address.read(this.#controls.names);
    this.#controls.show(query);
    this.#run(() => this.#search(query, had));
  }

  /** Stores how much the reader has loaded of the current search, for a return to the page. */
  #keep(): void {
    const lookUp = this.#lookUp;
    if (!lookUp || this.#shownAt !== location.search) return;
    const { offsetHeight: height } = this.#root;
    this.#address.keep({ results: this.#list.length, passed: lookUp.passed, height, place: scrollY });
  }

  /** Puts the query into the address, and searches for it. */
  #ask(how: 'chosen' | 'typed' | 'entered'): void {
    const { query } = this.#controls;
    this.#keep();
    this.#address.write(query, how === 'typed' ? 'typed' : 'chosen');
    this.#run(async () => {
      await this.#search(query);
      // Keeps the focus while the reader types on.
      if (how === 'entered' && this.#lookUp?.query === query && !this.#controls.isTyping) this.#status.focus();
    });
  }

  /** Follows a link to another search. The reader continues with its results. */
  #choose(query: Query): void {
    this.#controls.show(query);
    this.#ask('chosen');
    this.#status.focus();
  }

  #run(task: () => Promise<void>): void {
    const running = task();
    const { signal } = this.#current;
    running.catch((error: unknown) => {
      if (signal.aborted) return;
      console.error(error);
      this.#index.close();
      this.#lookUp = undefined;
      this.#clear();
      this.#status.fail(this.#labels.searchFailed);
    });
  }

  /**
   * `had` is how much the reader had loaded before: at least that much is shown, if there is as much.
   * @throws if none of the results shown `before` can be loaded any more.
   */
  async #search(query: Query, had: LoadedSoFar = NOTHING, before?: LookUp): Promise<void> {
    const signal = this.#begin();
    this.#controls.searchedFor(query);
    this.#root.toggleAttribute('data-asked', !isEmptyQuery(query));
    if (isEmptyQuery(query)) {
      this.#lookUp = undefined;
      return this.#clear();
    }
    this.#status.show(this.#labels.searching);
    this.#root.style.minBlockSize = had.height > 0 ? `${had.height}px` : '';
    // Browsers restore the scroll position; Safari does so before the page is long enough.
    if (had.place > scrollY) scrollTo({ top: had.place, behavior: 'instant' });
    const names = this.#hints.prepare();
    const lookUp = await this.#index.lookUp(query, this.#controls.opened);
    await lookUp.further(signal);
    await lookUp.searchAtLeast(had.passed, signal);
    if (signal.aborted) return;
    if (before?.searched.length && lookUp.searched.length === 0) throw new Error('nothing can be loaded');
    const items = await this.#list.next(lookUp, had.results);
    if (signal.aborted) return;
    await lookUp.countFacets(this.#controls.opened, signal);
    await within(PATIENCE_FOR_NAMES, Promise.all([this.#controls.count(lookUp), names]));
    if (signal.aborted) return;
    this.#lookUp = lookUp;
    this.#list.replace(items, lookUp.left > 0);
    this.#showStatus(lookUp);
    this.#root.style.minBlockSize = '';
    this.#shownAt = location.search;
    void this.#hints.show(lookUp, signal).catch(console.error);
  }

  /** Another search begins: the previous one ends, and its button for more disappears. */
  #begin(): AbortSignal {
    this.#current.abort();
    this.#current = new AbortController();
    this.#list.offerMore(false);
    this.#further.hidden = true;
    this.#index.limitWaiting();
    return this.#current.signal;
  }

  /** Repeats the same search as far as the reader had come. If nothing can be loaded, the old results stay. */
  async #searchAgain(): Promise<void> {
    const before = this.#lookUp;
    const had = { ...NOTHING, results: this.#list.length, passed: before?.passed ?? 0 };
    const searching = this.#search(this.#controls.query, had, before);
    const { signal } = this.#current;
    try {
      await searching;
    } catch (error) {
      if (!before?.searched.length || signal.aborted) throw error;
      console.error(error);
      this.#showStatus(before);
      this.#list.offerMore(before.left > 0);
      this.#status.warn(this.#labels.searchFailed);
    }
  }

  async #lookFurther(isAsked: boolean): Promise<void> {
    const lookUp = this.#lookUp;
    if (!lookUp) return;
    const { signal } = this.#current;
    const isOldestFirst = lookUp.query.order === 'oldest';
    this.#status.show(isOldestFirst ? this.#labels.searchingNewer : this.#labels.searchingOlder);
    this.#further.hidden = true;
    await lookUp.further(signal);
    if (signal.aborted) return;
    this.#showStatus(lookUp);
    await this.#showMore(isAsked);
    if (!signal.aborted) await this.#controls.count(lookUp);
  }

  /** Counts a facet that the reader has just opened. */
  async #countOpened(): Promise<void> {
    const lookUp = this.#lookUp;
    if (!lookUp) return;
    const { signal } = this.#current;
    await lookUp.countFacets(this.#controls.opened, signal);
    if (signal.aborted || lookUp !== this.#lookUp) return;
    this.#status.warn(missingText(this.#labels, lookUp));
    await this.#controls.count(lookUp);
  }

  async #showMore(isAsked: boolean): Promise<void> {
    const lookUp = this.#lookUp;
    if (!lookUp) return;
    const { signal } = this.#current;
    const items = await this.#list.next(lookUp).catch(() => null);
    if (signal.aborted) return;
    this.#list.append(items ?? [], lookUp.left > 0, isAsked);
    this.#keep();
    this.#status.warn(items ? missingText(this.#labels, lookUp) : this.#labels.searchFailed);
    // Moves the focus if the pressed button is gone and there is no new result to receive it.
    if (isAsked && !items?.length && lookUp.left === 0) (this.#further.hidden ? this.#status : this.#further).focus();
  }

  #showStatus(lookUp: LookUp): void {
    if (lookUp.searched.length === 0 && lookUp.missing.length > 0) this.#status.fail(this.#labels.searchFailed);
    else {
      this.#status.show(countText(this.#labels, this.#months, lookUp));
      this.#status.warn(missingText(this.#labels, lookUp));
    }
    this.#further.hidden = lookUp.waiting.length === 0;
    this.#further.textContent = lookUp.query.order === 'oldest' ? this.#labels.searchNewer : this.#labels.searchOlder;
    this.#chart.show(lookUp.countsOf('month'), this.#index.reach, lookUp.query);
    this.#root.toggleAttribute('data-asked', lookUp.count > 0);
  }

  #clear(): void {
    this.#root.removeAttribute('data-asked');
    this.#root.style.minBlockSize = '';
    this.#list.replace([], false);
    this.#further.hidden = true;
    this.#status.warn('');
    this.#status.show('');
    this.#hints.clear();
    this.#chart.show(new Map(), ['', ''], { from: '', to: '' });
    void this.#controls.count();
  }
}

const root = document.querySelector<HTMLElement>('#page-search');
const input = document.querySelector<HTMLInputElement>('#page-search-input');
if (root && input?.form) new SearchPage(root, input);
