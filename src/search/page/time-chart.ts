import type { Labels } from '../../site/labels.ts';
import { fill, withDigits } from '../../site/labels.ts';
import { element } from './element.ts';
import type { Query } from './query.ts';
import type { Span } from './span.ts';
import { monthsOf, spanOf, yearsBetween } from './span.ts';

/** Bars at most: on a telephone each is 5 pixels wide. */
const BARS = 60;

/** What a bar stands for: the years or months from the first to the last, which may be the same. */
type Stretch = [first: string, last: string];

/**
 * The hits over time as bars, a year each; a month each where the span is short, a decade or century where it is long. A
 * bar can be clicked, several can be dragged over. For the mouse alone: keyboard and screen reader have the two lists of
 * times.
 */
export class TimeChart {
  readonly #root: HTMLElement;
  readonly #labels: Labels;
  readonly #months: string[];
  readonly #onSpan: (from: string, to: string) => void;
  #bars: { stretch: Stretch; bar: HTMLElement }[] = [];
  /** Where the pointer went down; -1 while it is up. */
  #start = -1;
  /** The bar on which it went down and up. */
  #pressed = -1;

  constructor(root: HTMLElement, labels: Labels, months: string[], onSpan: (from: string, to: string) => void) {
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
    // What a span changes may come to lie under the finger: a bar takes its click itself.
    root.addEventListener('click', () => {
      const stretch = this.#bars[this.#pressed]?.stretch;
      this.#pressed = -1;
      if (stretch) this.#onSpan(...stretch);
    });
  }

  /**
   * `counts` are hits by month. The bars reach over the years of the archive, from its month `first` to its `last`, that
   * the span touches; they count what lies in the span, and a bar outside it says no number.
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
    this.#bars = stretches.map((stretch, i) => {
      const bar = element('span', 'hits-bar');
      const isWithin = touchesSpan(stretch, span);
      bar.title = this.#nameOf(stretch) + (isWithin ? `: ${withDigits(this.#labels, String(hits[i]))}` : '');
      bar.toggleAttribute('data-chosen', isWithin && (from !== '' || to !== ''));
      const height = element('span', 'hits-height');
      height.style.blockSize = `${hits[i] === 0 ? 0 : Math.max(4, Math.round((hits[i]! / most) * 100))}%`;
      bar.append(height);
      return { stretch, bar };
    });
    const ends = [stretches[0]?.[0], stretches.at(-1)?.[1]].map((time) =>
      element('span', '', time ? this.#nameOf([time, time]) : ''),
    );
    const scale = element('span', 'hits-scale');
    scale.append(...(stretches.length > 1 ? ends : ends.slice(0, 1)));
    const bars = element('span', 'hits-bars');
    bars.append(...this.#bars.map(({ bar }) => bar));
    this.#root.replaceChildren(bars, scale);
  }

  #nameOf([first, last]: Stretch): string {
    const [year, end] = [first, last].map((time) => withDigits(this.#labels, time.slice(0, 4))) as [string, string];
    if (first !== last) return fill(this.#labels.yearsBetween, { first: year, last: end });
    return first.length === 4 ? year : `${this.#months[Number(first.slice(5)) - 1]} ${year}`;
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
    if (start === place) return;
    this.#onSpan(this.#bars[Math.min(start, place)]!.stretch[0], this.#bars[Math.max(start, place)]!.stretch[1]);
  }
}

/** Whether some of a stretch lies in a span. */
function touchesSpan([first, last]: Stretch, span: Span): boolean {
  return span.first.slice(0, last.length) <= last && first <= span.last.slice(0, first.length);
}

/** Years alone, by decades or by centuries, whichever are few enough. */
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
