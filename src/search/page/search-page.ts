import type { Labels } from '../../site/labels.ts';
import type { SegmentOfManifest } from '../manifest.ts';
import { choose } from './element.ts';
import { openEngine, readManifest } from './engine.ts';
import type { Engine } from './engine.ts';
import { FacetList } from './facet-list.ts';
import { LookUp } from './look-up.ts';
import { FACETS, isEmpty } from './query.ts';
import type { Facet, Order, Query } from './query.ts';
import { ResultList } from './result-list.ts';
import { SearchAddress } from './search-address.ts';
import { SearchStatus } from './search-status.ts';
import { reachOf } from './span.ts';
import { TimeChart } from './time-chart.ts';
import { fillTimes } from './time-select.ts';
import { countText, missingText } from './words.ts';

const TYPING_PAUSE = 300;

/** The search page: what the reader asks stands in the address, and what stands there is searched for. */
class SearchPage {
  readonly #root: HTMLElement;
  readonly #labels: Labels;
  readonly #manifest: string;
  readonly #address = new SearchAddress(() => this.#readAddress());
  readonly #input: HTMLInputElement;
  readonly #selects: Record<'order' | 'from' | 'to', HTMLSelectElement>;
  readonly #reset: HTMLButtonElement;
  readonly #facets: FacetList[];
  readonly #chart: TimeChart;
  readonly #status: SearchStatus;
  readonly #list: ResultList;
  readonly #further: HTMLButtonElement;
  #opened: Promise<{ engine: Engine; segments: SegmentOfManifest[] }> | undefined;
  #lookUp: LookUp | undefined;
  /** The first and the last month of the whole archive. */
  #reach: [string, string] = ['', ''];
  /** Counts the searches: an answer to an earlier one comes too late. */
  #asked = 0;

  constructor(root: HTMLElement, input: HTMLInputElement, form: HTMLFormElement) {
    const find = <E extends Element>(selector: string): E => root.querySelector<E>(selector)!;
    const { words, months, days, years, manifest, lang } = root.dataset as Record<string, string>;
    this.#root = root;
    this.#labels = JSON.parse(words!) as Labels;
    this.#manifest = manifest!;
    this.#input = input;
    this.#selects = {
      order: find('#page-search-order'),
      from: find('#page-search-from'),
      to: find('#page-search-to'),
    };
    const monthNames = JSON.parse(months!) as string[];
    fillTimes([this.#selects.from, this.#selects.to], this.#labels, monthNames, years!);
    this.#reset = find('.search-reset');
    this.#status = new SearchStatus(find('.search-results'), () => this.#run(() => this.#searchAgain()));
    this.#further = find('.search-further');
    this.#facets = [...root.querySelectorAll<HTMLDetailsElement>('.facet')].map(
      (details) =>
        new FacetList(
          details,
          this.#labels,
          () => this.#ask('chosen'),
          () => this.#run(() => this.#countOpened()),
        ),
    );
    const page = {
      labels: this.#labels,
      lang: lang!,
      days: JSON.parse(days!) as string[],
      sections: this.#facets.find(({ facet }) => facet === 'section'),
    };
    this.#list = new ResultList(find('ol.listing'), find('.search-more'), page, () =>
      this.#run(() => this.#showMore(true)),
    );
    this.#chart = new TimeChart(find('.hits-over-time'), this.#labels, monthNames, (from, to) => {
      choose(this.#selects.from, from);
      choose(this.#selects.to, to);
      this.#ask('chosen');
    });

    let typing: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => {
        this.#ask('typed');
      }, TYPING_PAUSE);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(typing);
      this.#ask('chosen');
    });
    for (const select of Object.values(this.#selects)) select.addEventListener('change', () => this.#ask('chosen'));
    this.#reset.addEventListener('click', () => {
      for (const name of ['from', 'to'] as const) this.#selects[name].value = '';
      for (const facet of this.#facets) facet.choose([]);
      this.#ask('chosen');
      this.#input.focus();
    });
    this.#further.addEventListener('click', () => this.#run(() => this.#lookFurther(true)));
    this.#readAddress();
    root.toggleAttribute('data-ready', true);
  }

  #readAddress(): void {
    const { query, results } = this.#address.read();
    this.#input.value = query.words;
    for (const name of ['order', 'from', 'to'] as const) choose(this.#selects[name], query[name]);
    for (const facet of this.#facets) facet.choose(query.facets[facet.facet]);
    this.#run(() => this.#search(query, results));
  }

  #query(): Query {
    const chosen = (facet: Facet) => this.#facets.find((list) => list.facet === facet)?.chosen ?? [];
    return {
      words: this.#input.value.trim(),
      from: this.#selects.from.value,
      to: this.#selects.to.value,
      facets: Object.fromEntries(FACETS.map((facet) => [facet, chosen(facet)])) as Query['facets'],
      order: this.#selects.order.value as Order,
    };
  }

  /** Puts what is asked into the address, and searches for it. */
  #ask(how: 'chosen' | 'typed'): void {
    const query = this.#query();
    this.#address.write(query, how);
    this.#run(() => this.#search(query));
  }

  #run(task: () => Promise<void>): void {
    task().catch((error: unknown) => {
      console.error(error);
      this.#opened = undefined;
      this.#lookUp = undefined;
      this.#clear();
      this.#status.fail(this.#labels.searchFailed);
    });
  }

  /** `results` is how many are shown at least, where there are so many: the reader had them before. */
  async #search(query: Query, results = 0, before?: LookUp): Promise<void> {
    const asked = ++this.#asked;
    this.#reset.hidden = isEmpty({ ...query, words: '' });
    this.#root.toggleAttribute('data-asked', !isEmpty(query));
    if (isEmpty(query)) {
      this.#lookUp = undefined;
      return this.#clear();
    }
    this.#status.tell(this.#labels.searching);
    const { engine, segments } = await this.#open();
    const opened = this.#facets.filter(({ isOpen }) => isOpen).map(({ facet }) => facet);
    const lookUp = new LookUp(engine, segments, query, opened);
    await lookUp.further();
    if (before) await lookUp.asFarAs(before);
    if (asked !== this.#asked) return;
    this.#lookUp = lookUp;
    const items = await this.#list.next(lookUp, query, results);
    if (asked !== this.#asked) return;
    await this.#showFacets(lookUp);
    if (asked !== this.#asked) return;
    this.#list.replace(items, lookUp.left > 0);
    this.#tell(query, lookUp);
  }

  /** Searches anew for the same, as far as the reader had looked. */
  #searchAgain(): Promise<void> {
    return this.#search(this.#query(), this.#list.length, this.#lookUp);
  }

  async #lookFurther(isAsked: boolean): Promise<void> {
    const lookUp = this.#lookUp;
    if (!lookUp) return;
    const asked = ++this.#asked;
    const query = this.#query();
    const labels = this.#labels;
    this.#status.tell(query.order === 'oldest' ? labels.searchingNewer : labels.searchingOlder);
    this.#further.hidden = true;
    await lookUp.further();
    if (asked !== this.#asked) return;
    await this.#showMore(isAsked);
    if (asked !== this.#asked) return;
    this.#tell(query, lookUp);
    await this.#showFacets(lookUp);
  }

  /** Counts a facet that the reader has just opened. */
  async #countOpened(): Promise<void> {
    const query = this.#query();
    if (!this.#lookUp || isEmpty(query)) return;
    const asked = this.#asked;
    const { engine, segments } = await this.#open();
    const opened = this.#facets.filter(({ isOpen }) => isOpen).map(({ facet }) => facet);
    const counting = new LookUp(engine, segments, query, opened);
    await counting.asFarAs(this.#lookUp);
    if (asked === this.#asked) await this.#showFacets(counting);
  }

  async #showMore(isAsked: boolean): Promise<void> {
    const lookUp = this.#lookUp;
    if (!lookUp) return;
    const items = await this.#list.next(lookUp, this.#query()).catch(() => null);
    if (lookUp !== this.#lookUp) return;
    const results = this.#list.append(items ?? [], lookUp.left > 0, isAsked);
    this.#address.keep(results);
    this.#status.warn(items ? missingText(this.#labels, lookUp) : this.#labels.searchFailed);
  }

  #tell(query: Query, lookUp: LookUp): void {
    if (lookUp.searched.length === 0 && lookUp.missing.length > 0) this.#status.fail(this.#labels.searchFailed);
    else {
      this.#status.tell(countText(this.#labels, query, lookUp));
      this.#status.warn(missingText(this.#labels, lookUp));
    }
    this.#further.hidden = lookUp.waiting.length === 0;
    this.#further.textContent = query.order === 'oldest' ? this.#labels.searchNewer : this.#labels.searchOlder;
    this.#chart.show(lookUp.countsOf('month'), this.#reach, query);
    this.#root.toggleAttribute('data-asked', lookUp.count > 0);
  }

  async #showFacets(lookUp: LookUp): Promise<void> {
    await Promise.all(this.#facets.map((facet) => facet.show(lookUp.countsOf(facet.facet))));
  }

  #clear(): void {
    this.#root.removeAttribute('data-asked');
    this.#list.replace([], false);
    this.#further.hidden = true;
    this.#status.warn('');
    this.#status.tell('');
    this.#chart.show(new Map(), ['', ''], { from: '', to: '' });
    for (const facet of this.#facets) void facet.show(new Map());
  }

  #open(): Promise<{ engine: Engine; segments: SegmentOfManifest[] }> {
    this.#opened ??= readManifest(this.#manifest).then(({ segments }) => {
      this.#reach = reachOf(segments);
      return { engine: openEngine(), segments };
    });
    return this.#opened;
  }
}

const root = document.querySelector<HTMLElement>('#page-search');
const input = document.querySelector<HTMLInputElement>('#page-search-input');
if (root && input?.form) new SearchPage(root, input, input.form);
