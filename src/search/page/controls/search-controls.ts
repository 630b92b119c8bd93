import type { Labels } from '../../../site/labels.ts';
import { fill, numberText } from '../../../site/labels.ts';
import type { LookUp } from '../look-up/look-up.ts';
import type { Facet, Order, Query } from '../query/query.ts';
import { FACETS, isEmpty } from '../query/query.ts';
import { choose } from './element.ts';
import { FacetList } from './facet-list.ts';

const TYPING_PAUSE = 300;

/** What is told of the reader's doings. */
interface Listener {
  /** Something else is asked: by a choice, while the reader types, or by the form, whose results the reader goes on with. */
  onAsk(how: 'chosen' | 'typed' | 'entered'): void;
  /** A facet is opened, whose values may not be counted yet. */
  onOpen(): void;
}

/** The form, the lists of orders and times, and the facets: what the reader asks stands in them. */
export class SearchControls {
  readonly facets: FacetList[];
  readonly #input: HTMLInputElement;
  readonly #selects: Record<'order' | 'from' | 'to', HTMLSelectElement>;
  readonly #reset: HTMLButtonElement;
  readonly #narrow: HTMLButtonElement;
  readonly #labels: Labels;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement, labels: Labels, { onAsk, onOpen }: Listener) {
    const find = <E extends Element>(selector: string): E => root.querySelector<E>(selector)!;
    this.#input = input;
    this.#selects = {
      order: find('#page-search-order'),
      from: find('#page-search-from'),
      to: find('#page-search-to'),
    };
    this.#reset = find('.search-reset');
    this.#narrow = find('.search-narrow');
    this.#labels = labels;
    this.#narrow.addEventListener('click', () => {
      const isOpen = this.#narrow.ariaExpanded !== 'true';
      this.#narrow.ariaExpanded = String(isOpen);
      root.toggleAttribute('data-narrowing', isOpen);
    });
    this.facets = [...root.querySelectorAll<HTMLDetailsElement>('.facet')].map(
      (details) => new FacetList(details, labels, () => onAsk('chosen'), onOpen),
    );
    const ask = (how: 'typed' | 'entered') => {
      clearTimeout(this.#typing);
      this.#typing = undefined;
      onAsk(how);
    };
    input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => ask('typed'), TYPING_PAUSE);
    });
    input.form!.addEventListener('submit', (event) => {
      event.preventDefault();
      ask('entered');
    });
    for (const select of Object.values(this.#selects)) select.addEventListener('change', () => onAsk('chosen'));
    this.#reset.addEventListener('click', () => {
      for (const name of ['from', 'to'] as const) this.#selects[name].value = '';
      for (const facet of this.facets) facet.choose([]);
      onAsk('chosen');
      this.#input.focus();
    });
  }

  /** What they say. */
  get query(): Query {
    const chosen = (facet: Facet) => this.facets.find((list) => list.facet === facet)?.chosen ?? [];
    return {
      words: this.#input.value.trim(),
      from: this.#selects.from.value,
      to: this.#selects.to.value,
      facets: Object.fromEntries([...new Set([...FACETS, ...this.names])].map((facet) => [facet, chosen(facet)])),
      order: this.#selects.order.value as Order,
    };
  }

  /** Whether the reader types, and what they typed is not asked yet. */
  get isTyping(): boolean {
    return this.#typing !== undefined;
  }

  /** The facets of the page. */
  get names(): Facet[] {
    return this.facets.map(({ facet }) => facet);
  }

  /** Facets whose values the reader looks at. */
  get opened(): Facet[] {
    return this.facets.filter(({ isOpen }) => isOpen).map(({ facet }) => facet);
  }

  /** Shows what a query asks. */
  show(query: Query): void {
    this.#input.value = query.words;
    for (const name of ['order', 'from', 'to'] as const) choose(this.#selects[name], query[name]);
    for (const facet of this.facets) facet.choose(query.facets[facet.facet] ?? []);
  }

  /** Shows a span of time as chosen. */
  chooseSpan(from: string, to: string): void {
    choose(this.#selects.from, from);
    choose(this.#selects.to, to);
  }

  /** A query is searched for. The reader may remove its filters, where there are some. */
  searchedFor(query: Query): void {
    // Safari resets the words of a page that it kept, when the reader comes back.
    this.#input.defaultValue = query.words;
    this.#reset.hidden = isEmpty({ ...query, words: '' });
    const limits = Number(query.from !== '' || query.to !== '') + Object.values(query.facets).flat().length;
    const labels = this.#labels;
    this.#narrow.textContent =
      limits === 0 ? labels.narrow : fill(labels.narrowActive, { n: numberText(labels, limits) });
  }

  /** Shows the numbers of the facets' values; nothing where there is no look-up. */
  async count(lookUp?: LookUp): Promise<void> {
    await Promise.all(this.facets.map((facet) => facet.show(lookUp?.countsOf(facet.facet) ?? new Map())));
  }
}
