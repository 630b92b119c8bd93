import type { Labels } from '../../../site/labels.ts';
import type { FacetList } from '../controls/facet-list.ts';
import { PATIENCE_FOR_NAMES, within } from '../engine/patience.ts';
import type { LookUp } from '../look-up/look-up.ts';
import { resultItem } from './result-item.ts';
import { dayText } from './words.ts';

/** Results that come at once. */
const STEP = 10;

/** What a list of results needs to know of the page it stands on. */
interface Page {
  labels: Labels;
  lang: string;
  /** See `dayText`. */
  days: string[];
  /** Knows the names of sections, where there are some. */
  sections: FacetList | undefined;
}

/** The results, and the button that brings more of them. */
export class ResultList {
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #page: Page;

  /** `onMore` is told when the reader asks for more. */
  constructor(list: HTMLOListElement, more: HTMLButtonElement, page: Page, onMore: () => void) {
    this.#list = list;
    this.#more = more;
    this.#page = page;
    more.addEventListener('click', () => {
      more.hidden = true;
      onMore();
    });
  }

  get length(): number {
    return this.#list.childElementCount;
  }

  /** The next results of a look-up, `length` of them or as many as come at once. */
  async next(lookUp: LookUp, length = 0): Promise<HTMLLIElement[]> {
    const { labels, lang, days, sections } = this.#page;
    const naming = sections?.readNames();
    const found = await lookUp.next(Math.max(STEP, length));
    const names = naming && (await within(PATIENCE_FOR_NAMES, naming));
    const context = {
      words: lookUp.query.words,
      lang,
      dayText: (day: string) => dayText(labels, days, day),
      sectionName: (value: string) => names?.get(value) ?? value,
    };
    return found.map((article) => resultItem(article, context));
  }

  /** Offers the reader more results, or no more while another search is made. */
  offerMore(areMore: boolean): void {
    this.#more.hidden = !areMore;
  }

  /** Shows results in place of those that are there. */
  replace(items: HTMLLIElement[], areMore: boolean): void {
    this.#list.replaceChildren(...items);
    this.offerMore(areMore);
  }

  /**
   * Shows results below those that are there. The button is gone or further down: the reader goes on with what it brought.
   */
  append(items: HTMLLIElement[], areMore: boolean, isFocused: boolean): void {
    this.#list.append(...items);
    this.offerMore(areMore);
    if (isFocused) (items[0]?.querySelector('a') ?? this.#more).focus();
  }
}
