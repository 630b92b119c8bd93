import type { PageLabels } from '../../../site/labels.ts';
import { ofLabel } from '../controls/of-label.ts';

/** The status of a search: the number of hits, and what is missing, with a button to try again. */
export class SearchStatus {
  readonly #count: HTMLElement;
  readonly #missing: HTMLElement;
  readonly #again: HTMLButtonElement;

  /** `onAgain` is called when the reader wants to load the missing parts again. */
  constructor(results: HTMLElement, labels: PageLabels, onAgain: () => void) {
    this.#count = ofLabel(results.querySelector<HTMLElement>('[role=status]')!, labels, 'results');
    this.#missing = ofLabel(results.querySelector<HTMLElement>('[role=alert]')!, labels, 'searchFailed');
    this.#again = results.querySelector('.search-again')!;
    this.#again.addEventListener('click', () => {
      // The button disappears with the answer.
      this.focus();
      onAgain();
    });
  }

  focus(): void {
    this.#count.tabIndex = -1;
    this.#count.focus({ preventScroll: true });
  }

  /** Shows the number of hits, or that the search is running. */
  show(text: string): void {
    this.#count.textContent = text;
  }

  /** Shows what is missing; '' for nothing. */
  warn(text: string): void {
    this.#missing.textContent = text;
    this.#missing.hidden = text === '';
    this.#again.hidden = text === '';
  }

  /** Shows that searching is impossible. */
  fail(text: string): void {
    this.warn('');
    this.show(text);
    this.#again.hidden = false;
  }
}
