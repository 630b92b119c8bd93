import type { Labels } from '../../../site/labels.ts';
import type { FacetList } from '../controls/facet-list.ts';
import { PATIENCE_FOR_NAMES, within } from '../engine/time-limits.ts';
import type { LookUp } from '../look-up/look-up.ts';
import { resultItem } from './result-item.ts';
import { dayText } from './words.ts';

/** How many results come at once. */
const STEP = 10;

/** What a list of results needs to know about the page. */
interface Page {
  labels: Labels;
  lang: string;
  /** See `dayText`. */
  days: string[];
  /** The names of sections, if there are any. */
  sections: FacetList | undefined;
}

/** The results, and the button that loads more. */
export class ResultList {
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #page: Page;

  /** `onMore` is called when the reader asks for more. */
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

  /** The next results of a look-up: `length` of them, or the usual number. */
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

  /** Enables or disables the button for more results while another search runs. */
  offerMore(areMore: boolean): void {
    this.#more.hidden = !areMore;
  }

  /** Replaces the results. */
  replace(items: HTMLLIElement[], areMore: boolean): void {
    this.#list.replaceChildren(...items);
    this.offerMore(areMore);
  }

  /** Appends results. The button has moved or gone, so the focus moves to the first new result. */
  append(items: HTMLLIElement[], areMore: boolean, isFocused: boolean): void {
    this.#list.append(...items);
    this.offerMore(areMore);
    if (isFocused) (items[0]?.querySelector('a') ?? this.#more).focus();
  }
}
