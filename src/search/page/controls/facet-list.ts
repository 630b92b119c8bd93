import type { PageLabels } from '../../../site/labels.ts';
import { articlesText, fill, numberText } from '../../../site/labels.ts';
import { PATIENCE } from '../engine/time-limits.ts';
import type { Name } from '../hints/names.ts';
import type { Facet } from '../query/query.ts';
import { element } from './element.ts';
import { ofLabel } from './of-label.ts';

/** How many values are shown before the reader asks for all. */
const SHOWN = 12;

/** One facet: the values of the hits with their numbers, as checkboxes. */
export class FacetList {
  readonly facet: Facet;
  readonly #details: HTMLDetailsElement;
  readonly #list: HTMLUListElement;
  readonly #all: HTMLButtonElement;
  readonly #labels: PageLabels;
  readonly #onChange: () => void;
  #names: Promise<Name[]> | undefined;
  #counts = new Map<string, number>();
  #chosen: string[] = [];
  #isWhole = false;

  /**
   * `onChange` is called when the reader ticks a value, `onOpen` when the reader opens the list and its numbers may be
   * missing.
   */
  constructor(details: HTMLDetailsElement, labels: PageLabels, onChange: () => void, onOpen: () => void) {
    this.facet = details.dataset['facet'] as Facet;
    this.#details = details;
    this.#labels = labels;
    this.#onChange = onChange;
    this.#list = details.querySelector('ul')!;
    this.#all = ofLabel(details.querySelector('button')!, labels, 'showAll');
    this.#all.addEventListener('click', async () => {
      this.#isWhole = true;
      await this.#print();
      this.#list.querySelectorAll('input')[SHOWN]?.focus();
    });
    details.addEventListener('toggle', () => details.open && onOpen());
  }

  get isOpen(): boolean {
    return this.#details.open;
  }

  get chosen(): string[] {
    return this.#chosen;
  }

  /** Shows the values that a query selects. */
  choose(values: string[]): void {
    this.#chosen = values;
    if (values.length > 0) this.#details.open = true;
  }

  async show(counts: Map<string, number>): Promise<void> {
    this.#counts = counts;
    await this.#print();
  }

  async #print(): Promise<void> {
    if (!this.isOpen) return;
    const names = await this.readNames();
    const values = this.#inOrder(names);
    const shown = this.#isWhole ? values : values.filter((value, i) => i < SHOWN || this.#chosen.includes(value));
    const focused = this.#list.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement).value
      : null;
    this.#list.replaceChildren(...shown.map((value) => this.#item(value, names.get(value) ?? value)));
    if (focused !== null) [...this.#list.querySelectorAll('input')].find(({ value }) => value === focused)?.focus();
    this.#all.hidden = shown.length === values.length;
    this.#all.textContent = fill(this.#labels.showAll, { n: numberText(this.#labels, values.length) });
  }

  /** Sections in the order of their tree, other values by number of articles. */
  #inOrder(names: Map<string, string>): string[] {
    const order = [...names.keys()];
    const withHits = [...this.#counts].filter(([, count]) => count > 0).map(([value]) => value);
    const found = new Set([...withHits, ...this.#chosen]);
    const values = [...order.filter((value) => found.has(value)), ...[...found].filter((value) => !names.has(value))];
    if (this.facet === 'section') return values;
    return values.sort((a, b) => (this.#counts.get(b) ?? 0) - (this.#counts.get(a) ?? 0));
  }

  #item(value: string, name: string): HTMLLIElement {
    const box = Object.assign(document.createElement('input'), {
      type: 'checkbox',
      value,
      checked: this.#chosen.includes(value),
    });
    box.addEventListener('change', () => {
      this.#chosen = box.checked ? [...this.#chosen, value] : this.#chosen.filter((other) => other !== value);
      this.#onChange();
    });
    const n = this.#counts.get(value) ?? 0;
    const count = element('span', 'count', numberText(this.#labels, n));
    count.ariaHidden = 'true';
    const label = element('label', '');
    const text = element('bdi', '', name);
    if (this.facet === 'language') text.lang = value;
    const told = element('span', 'visually-hidden', articlesText(this.#labels, n));
    label.append(box, text, count, ofLabel(told, this.#labels, 'articles'));
    const item = element('li', '');
    if (this.facet === 'section') item.dataset['depth'] = String(value.split('/').length);
    item.append(label);
    return item;
  }

  /** The names of all values. */
  async readNames(): Promise<Map<string, string>> {
    return new Map((await this.readGroups()).map(({ value, label }) => [value, label]));
  }

  /** All values with their names and their numbers of articles in the archive; empty if they cannot be loaded. */
  readGroups(): Promise<Name[]> {
    const { facet } = this;
    this.#names ??= fetch(this.#details.dataset['names']!, { signal: AbortSignal.timeout(PATIENCE) })
      .then((response) => response.json() as Promise<[value: string, label: string, count: number][]>)
      .then((names) => names.map(([value, label, count]) => ({ facet, value, label, count })))
      .catch(() => {
        this.#names = undefined;
        return [];
      });
    return this.#names;
  }

  /** The word for one value: `Tag`. */
  get kind(): string {
    return this.#details.dataset['kind'] ?? '';
  }

  /** Whether each value has a page. */
  get hasPages(): boolean {
    return this.#details.dataset['groups'] !== undefined;
  }

  /** The address of the page of a value; undefined if values have no pages. */
  pageOf(value: string): string | undefined {
    const { groups } = this.#details.dataset;
    return groups && `${groups}${value.split('/').map(encodeURIComponent).join('/')}/`;
  }
}
