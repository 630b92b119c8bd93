import type { PageLabels } from '../../../site/labels.ts';
import { fill, withDigits } from '../../../site/labels.ts';
import type { Query } from '../query/query.ts';
import type { Span } from '../query/span.ts';
import { monthsOf, spanOf, yearsBetween } from '../query/span.ts';
import { monthText } from '../results/words.ts';
import { element } from './element.ts';

/** The most bars: on a phone each is 5 pixels wide. */
const BARS = 60;

/** The period of a bar: the years or months from the first to the last, which may be the same. */
type Stretch = [first: string, last: string];

/** The most bars that show their numbers above them. */
const NUMBERED = 12;

/**
 * The hits over time as bars: one a year, or one a month in a short period, or one a decade or century in a long one.
 * Readers click a bar or drag over several. It is a list of buttons, and the tab key reaches one of them. The arrow
 * keys move between them; with Shift they select a range, which Enter applies.
 */
export class TimeChart {
  readonly #root: HTMLElement;
  readonly #labels: PageLabels;
  readonly #months: string[];
  readonly #onSpan: (from: string, to: string) => void;
  #bars: { stretch: Stretch; bar: HTMLElement; button: HTMLButtonElement; text: string }[] = [];
  /** Where a range selected by keys begins; -1 if there is none. */
  #anchor = -1;
  #description: HTMLElement | undefined;
  /** The text while no bar is pointed at. */
  #most = '';
  /** Where the pointer went down; -1 while it is up. */
  #start = -1;
  /** The bar on which it went down and up. */
  #pressed = -1;

  constructor(root: HTMLElement, labels: PageLabels, months: string[], onSpan: (from: string, to: string) => void) {
    this.#root = root;
    this.#labels = labels;
    this.#months = months;
    this.#onSpan = onSpan;
    root.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      this.#start = this.#placeOf(event);
      if (this.#start < 0) return;
      event.preventDefault();
      root.setPointerCapture(event.pointerId);
      this.#mark(this.#start, this.#start);
    });
    root.addEventListener('pointermove', (event) => {
      if (this.#start >= 0) this.#mark(this.#start, this.#placeOf(event));
    });
    root.addEventListener('pointerup', (event) => this.#end(this.#placeOf(event)));
    root.addEventListener('pointercancel', () => this.#end(-1));
    // A change of period may move other elements under the finger, so a bar handles its click itself.
    root.addEventListener('click', ({ target }) => {
      // A click from a keyboard or a screen reader has no position.
      const place = this.#pressed >= 0 ? this.#pressed : this.#bars.findIndex(({ button }) => button === target);
      this.#pressed = -1;
      const anchor = this.#anchor >= 0 ? this.#anchor : place;
      if (place >= 0) this.#choose(anchor, place);
    });
    root.addEventListener('keydown', (event) => this.#onKey(event));
    root.addEventListener('focusin', ({ target }) => this.#describe(target));
    root.addEventListener('pointerover', ({ target }) => this.#describe(target));
    root.addEventListener('pointerleave', () => this.#describe(document.activeElement));
    root.addEventListener('focusout', () => this.#describe(null));
  }

  /**
   * `counts` are hits by month. The bars cover the years of the archive, from its month `first` to its `last`, that
   * overlap the period. They count the hits inside the period; a bar outside it shows no number.
   */
  show(counts: Map<string, number>, [first, last]: [string, string], { from, to }: Pick<Query, 'from' | 'to'>): void {
    const span = spanOf(from, to);
    const within = [...counts].filter(([month]) => span.first <= month && month <= span.last);
    const [begin, end] = [span.first > first ? span.first : first, span.last < last ? span.last : last];
    const years = first === '' ? [] : yearsBetween(begin, end);
    const stretches =
      years.length <= 2 ? years.flatMap(monthsOf).map((month): Stretch => [month, month]) : stretchesOf(years);
    const hits = stretches.map((stretch) => sumOf(within, stretch));
    const most = Math.max(...hits, 1);
    const hadFocus = this.#root.contains(document.activeElement);
    this.#anchor = -1;
    this.#bars = stretches.map((stretch, i) => {
      const bar = element('li', 'hits-bar');
      const isWithin = touchesSpan(stretch, span);
      const isChosen = isWithin && (from !== '' || to !== '');
      const name = this.#nameOf(stretch);
      const count = withDigits(this.#labels, String(hits[i]));
      const text = isWithin ? fill(this.#labels.chartBar, { time: name, count }) : name;
      bar.toggleAttribute('data-chosen', isChosen);
      const button = element('button', '');
      Object.assign(button, { type: 'button', tabIndex: -1, ariaLabel: text, ariaPressed: String(isChosen) });
      const height = element('span', 'hits-height');
      height.style.blockSize = `${hits[i] === 0 ? 0 : Math.max(4, Math.round((hits[i]! / most) * 100))}%`;
      if (isWithin && stretches.length <= NUMBERED && hits[i]! > 0) bar.append(element('span', 'hits-number', count));
      button.append(height);
      bar.append(button);
      return { stretch, bar, button, text };
    });
    const reached = Math.max(0, hits.lastIndexOf(Math.max(0, ...hits)));
    const highest = this.#bars[reached];
    this.#most =
      highest && hits[reached]! > 0
        ? fill(this.#labels.chartMost, {
            time: this.#nameOf(highest.stretch),
            n: withDigits(this.#labels, String(hits[reached])),
          })
        : '';
    if (highest) highest.button.tabIndex = 0;
    const ends = [stretches[0]?.[0], stretches.at(-1)?.[1]].map((time) =>
      element('span', '', time ? this.#nameOf([time, time]) : ''),
    );
    const scale = element('span', 'hits-scale');
    scale.append(...(stretches.length > 1 ? ends : ends.slice(0, 1)));
    scale.ariaHidden = 'true';
    const bars = element('ol', 'hits-bars');
    bars.role = 'list';
    if (this.#root.lang) bars.lang = this.#labels.lang;
    bars.append(...this.#bars.map(({ bar }) => bar));
    this.#description = element('p', 'hits-told', this.#most);
    this.#description.ariaHidden = 'true';
    const help = element('p', 'visually-hidden', stretches.length > 0 ? this.#labels.chartHelp : '');
    this.#root.replaceChildren(bars, scale, this.#description, help);
    if (hadFocus) highest?.button.focus({ preventScroll: true });
  }

  #onKey(event: KeyboardEvent): void {
    const place = this.#bars.findIndex(({ button }) => button === event.target);
    const isMirrored = getComputedStyle(this.#root).direction === 'rtl';
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -place,
      End: this.#bars.length - 1 - place,
    };
    const step = steps[event.key];
    if (place < 0 || step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const isArrow = event.key.startsWith('Arrow');
    const next = Math.min(this.#bars.length - 1, Math.max(0, place + (isMirrored && isArrow ? -step : step)));
    if (!event.shiftKey) this.#anchor = -1;
    else if (this.#anchor < 0) this.#anchor = place;
    this.#mark(this.#anchor < 0 ? -1 : this.#anchor, this.#anchor < 0 ? -1 : next);
    this.#bars[place]!.button.tabIndex = -1;
    const { button } = this.#bars[next]!;
    button.tabIndex = 0;
    button.focus();
  }

  /** Shows the text of the bar that is pointed at or focused. */
  #describe(target: EventTarget | null): void {
    const bar = this.#bars.find((one) => target instanceof Node && one.bar.contains(target));
    if (this.#description) this.#description.textContent = bar?.text ?? this.#most;
  }

  #nameOf([first, last]: Stretch): string {
    const [year, end] = [first, last].map((time) => withDigits(this.#labels, time.slice(0, 4))) as [string, string];
    if (first !== last) return fill(this.#labels.yearsBetween, { first: year, last: end });
    return monthText(this.#labels, this.#months, first);
  }

  #placeOf({ clientX }: PointerEvent): number {
    if (this.#bars.length === 0) return -1;
    const boxes = this.#bars.map(({ bar }) => bar.getBoundingClientRect());
    const distances = boxes.map(({ left, right }) => Math.abs(clientX - (left + right) / 2));
    return distances.indexOf(Math.min(...distances));
  }

  #mark(a: number, b: number): void {
    for (const [i, { bar }] of this.#bars.entries())
      bar.toggleAttribute('data-dragged', i >= Math.min(a, b) && i <= Math.max(a, b));
  }

  #end(place: number): void {
    const start = this.#start;
    this.#start = -1;
    this.#mark(-1, -1);
    if (start < 0 || place < 0) return;
    this.#pressed = start === place ? place : -1;
    if (start !== place) this.#choose(start, place);
  }

  /** Selects the range from one bar to another. */
  #choose(a: number, b: number): void {
    const [first, last] = [this.#bars[Math.min(a, b)], this.#bars[Math.max(a, b)]];
    this.#anchor = -1;
    if (first && last) this.#onSpan(first.stretch[0], last.stretch[1]);
  }
}

/** Whether a range overlaps a period. */
function touchesSpan([first, last]: Stretch, span: Span): boolean {
  return span.first.slice(0, last.length) <= last && first <= span.last.slice(0, first.length);
}

/** Years, decades or centuries: the first that gives few enough bars. */
function stretchesOf(years: string[]): Stretch[] {
  const same = years.length <= BARS ? 4 : years.length <= BARS * 10 ? 3 : 2;
  const stretches: Stretch[] = [];
  for (const year of years) {
    const last = stretches.at(-1);
    if (last?.[0].slice(0, same) === year.slice(0, same)) last[1] = year;
    else stretches.push([year, year]);
  }
  return stretches;
}

function sumOf(counts: [month: string, count: number][], [first, last]: Stretch): number {
  let sum = 0;
  for (const [month, count] of counts) {
    const time = month.slice(0, first.length);
    if (first <= time && time <= last) sum += count;
  }
  return sum;
}
