/** What the page tells of a search: how many hits there are, and what is missing, which can be tried again. */
export class SearchStatus {
  readonly #count: HTMLElement;
  readonly #missing: HTMLElement;
  readonly #again: HTMLButtonElement;

  /** `onAgain` is told when the reader wants what is missing to be tried again. */
  constructor(results: HTMLElement, onAgain: () => void) {
    this.#count = results.querySelector('[role=status]')!;
    this.#missing = results.querySelector('[role=alert]')!;
    this.#again = results.querySelector('.search-again')!;
    this.#again.addEventListener('click', () => {
      // The button goes with the answer.
      this.focus();
      onAgain();
    });
  }

  focus(): void {
    this.#count.tabIndex = -1;
    this.#count.focus({ preventScroll: true });
  }

  /** How many hits there are, or that they are being looked for. */
  tell(text: string): void {
    this.#count.textContent = text;
  }

  /** What is missing; '' where nothing is. */
  warn(text: string): void {
    this.#missing.textContent = text;
    this.#missing.hidden = text === '';
    this.#again.hidden = text === '';
  }

  /** That nothing can be searched. */
  fail(text: string): void {
    this.warn('');
    this.tell(text);
    this.#again.hidden = false;
  }
}
