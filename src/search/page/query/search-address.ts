import type { Facet, Query } from './query.ts';
import { readQuery, writeQuery } from './query.ts';

/** How much of a search the reader has loaded. */
export interface LoadedSoFar {
  results: number;
  /** How many segments were searched for that. */
  passed: number;
  /** The height of the results on the page, in CSS pixels; 0 if unknown. */
  height: number;
  /** The scroll position of the page, in CSS pixels. */
  place: number;
}

/** The search in the browser's address and history. */
export class SearchAddress {
  /** The query part of the address, as last read or written. */
  #held = '';
  /** Whether it last changed by typing: the next letter continues the same search. */
  #isTyped = false;

  /**
   * `onChange` is called when the reader goes back or forward to another search, but not for a link within the page.
   */
  constructor(onChange: () => void) {
    addEventListener('popstate', () => {
      if (location.search !== this.#held) onChange();
    });
  }

  /** The search in the address, and how much the reader had loaded before. `facets` are those of the page. */
  read(facets: readonly Facet[]): { query: Query; had: LoadedSoFar } {
    this.#held = location.search;
    this.#isTyped = false;
    const { results = 0, passed = 0, height = 0, place = 0 } = (history.state ?? {}) as Partial<LoadedSoFar>;
    return { query: readQuery(new URLSearchParams(location.search), facets), had: { results, passed, height, place } };
  }

  /** Whether a link or a form opened the page, rather than the reader coming back to it. */
  get isNew(): boolean {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.type === 'navigate' && history.state === null;
  }

  /** Each search gets an entry in the history. All steps of typing one search share one entry. */
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

  /** Stores how much the reader has loaded, for a return to the page. */
  keep(had: LoadedSoFar): void {
    history.replaceState(had, '');
  }
}
