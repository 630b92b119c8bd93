import type { PageLabels } from '../../../site/labels.ts';
import { fill, numberText } from '../../../site/labels.ts';
import type { LookUp } from '../look-up/look-up.ts';
import type { Facet, Order, Query } from '../query/query.ts';
import { FACETS, isEmptyQuery } from '../query/query.ts';
import { choose } from './element.ts';
import { FacetList } from './facet-list.ts';
import { ofLabel } from './of-label.ts';

const TYPING_PAUSE = 300;

/** Callbacks for what the reader does. */
interface Listener {
  /**
   * The query changed: by a choice, by typing, or by submitting the form, after which the reader continues with the
   * results.
   */
  onAsk(how: 'chosen' | 'typed' | 'entered'): void;
  /** The reader opened a facet, whose values may not be counted yet. */
  onOpen(): void;
}

/** The form, the lists of orders and times, and the facets: they show and change the query. */
export class SearchControls {
  readonly facets: FacetList[];
  readonly #input: HTMLInputElement;
  readonly #selects: Record<'order' | 'from' | 'to', HTMLSelectElement>;
  readonly #reset: HTMLButtonElement;
  readonly #narrow: HTMLButtonElement;
  readonly #labels: PageLabels;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement, labels: PageLabels, { onAsk, onOpen }: Listener) {
    const find = <E extends Element>(selector: string): E => root.querySelector<E>(selector)!;
    this.#input = input;
    this.#selects = {
      order: find('#page-search-order'),
      from: find('#page-search-from'),
      to: find('#page-search-to'),
    };
    this.#reset = find('.search-reset');
    this.#narrow = ofLabel(find<HTMLButtonElement>('.search-narrow'), labels, 'narrow');
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

  /** Whether the reader is typing words that have not been searched for yet. */
  get isTyping(): boolean {
    return this.#typing !== undefined;
  }

  /** The facets of the page. */
  get names(): Facet[] {
    return this.facets.map(({ facet }) => facet);
  }

  /** Facets whose values the reader has opened. */
  get opened(): Facet[] {
    return this.facets.filter(({ isOpen }) => isOpen).map(({ facet }) => facet);
  }

  /** Shows a query. */
  show(query: Query): void {
    this.#input.value = query.words;
    for (const name of ['order', 'from', 'to'] as const) choose(this.#selects[name], query[name]);
    for (const facet of this.facets) facet.choose(query.facets[facet.facet] ?? []);
  }

  /** Selects a period. */
  chooseSpan(from: string, to: string): void {
    choose(this.#selects.from, from);
    choose(this.#selects.to, to);
  }

  /** Called when a search begins. Lets the reader remove its filters, if it has any. */
  searchedFor(query: Query): void {
    // Safari resets the form of a cached page when the reader comes back.
    this.#input.defaultValue = query.words;
    this.#reset.hidden = isEmptyQuery({ ...query, words: '' });
    const limits = Number(query.from !== '' || query.to !== '') + Object.values(query.facets).flat().length;
    const labels = this.#labels;
    this.#narrow.textContent =
      limits === 0 ? labels.narrow : fill(labels.narrowActive, { n: numberText(labels, limits) });
  }

  /** Shows the numbers of the facets' values; none if there is no look-up. */
  async count(lookUp?: LookUp): Promise<void> {
    await Promise.all(this.facets.map((facet) => facet.show(lookUp?.countsOf(facet.facet) ?? new Map())));
  }
}
