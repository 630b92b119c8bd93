import type { Facet, Query } from './query.ts';
import { readQuery, writeQuery } from './query.ts';

/** How much of a search a reader has. */
export interface Had {
  results: number;
  /** How many segments were looked into for them. */
  passed: number;
  /** How high all of it is on the page, in CSS pixels; 0 where that is not known. */
  height: number;
  /** How far down the page they were, in CSS pixels. */
  place: number;
}

/** The search as the browser's address and history hold it. */
export class SearchAddress {
  /** The part of the address that says it, as it was last read or written. */
  #held = '';
  /** Whether it was last changed by typing: the next letter goes on with the same search. */
  #isTyped = false;

  /** `onChange` is told when the reader goes back or forward to another search; not of a link within the page. */
  constructor(onChange: () => void) {
    addEventListener('popstate', () => {
      if (location.search !== this.#held) onChange();
    });
  }

  /** The search of the address, and how much the reader had of it before. `facets` are those of the page. */
  read(facets: readonly Facet[]): { query: Query; had: Had } {
    this.#held = location.search;
    this.#isTyped = false;
    const { results = 0, passed = 0, height = 0, place = 0 } = (history.state ?? {}) as Partial<Had>;
    return { query: readQuery(new URLSearchParams(location.search), facets), had: { results, passed, height, place } };
  }

  /** Whether the page was opened by a link or a form, and not come back to. */
  get isNew(): boolean {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.type === 'navigate' && history.state === null;
  }

  /** Each search has a place in the history, but those on the way of typing one have one together. */
  write(query: Query, how: 'chosen' | 'typed'): void {
    const address = new URL(location.href);
    address.search = writeQuery(query).toString();
    address.hash = '';
    if (address.search !== location.search) {
      if (how === 'typed' && this.#isTyped) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#isTyped = how === 'typed';
    this.#held = address.search;
  }

  /** Keeps how much the reader has, for when the page is left and come back to. */
  keep(had: Had): void {
    history.replaceState(had, '');
  }
}
