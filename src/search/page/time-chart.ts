import { withDigits } from '../../site/labels.ts';
import type { Labels } from '../../site/labels.ts';
import { element } from './element.ts';
import type { Query } from './query.ts';
import { spanOf } from './span.ts';

/**
 * The hits over time as bars, a year each, or a month each where the span is short. A bar can be clicked, several can be
 * dragged over. For the mouse alone: keyboard and screen reader have the two lists of times.
 */
export class TimeChart {
  readonly #root: HTMLElement;
  readonly #labels: Labels;
  readonly #months: string[];
  readonly #onSpan: (from: string, to: string) => void;
  #bars: { time: string; bar: HTMLElement }[] = [];
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
      const time = this.#bars[this.#pressed]?.time;
      this.#pressed = -1;
      if (time) this.#onSpan(time, time);
    });
  }

  /** `counts` are hits by month. The bars reach over the years from `first` to `last`, and no further than the span. */
  show(counts: Map<string, number>, [first, last]: [string, string], { from, to }: Pick<Query, 'from' | 'to'>): void {
    const span = spanOf(from, to);
    const [begin, end] = [span.first > first ? span.first : first, span.last < last ? span.last : last];
    const years = first === '' ? [] : yearsBetween(begin, end);
    const times = years.length <= 2 ? years.flatMap(monthsOf) : years;
    const hits = times.map((time) => sumOf(counts, time));
    const most = Math.max(...hits, 1);
    this.#bars = times.map((time, i) => {
      const bar = element('span', 'hits-bar');
      bar.title = `${this.#nameOf(time)}: ${withDigits(this.#labels, String(hits[i]))}`;
      bar.toggleAttribute('data-chosen', isWithin(time, from, to));
      const height = element('span', 'hits-height');
      height.style.blockSize = `${hits[i] === 0 ? 0 : Math.max(4, Math.round((hits[i]! / most) * 100))}%`;
      bar.append(height);
      return { time, bar };
    });
    const ends = [times[0], times.at(-1)].map((time) => element('span', '', time ? this.#nameOf(time) : ''));
    const scale = element('span', 'hits-scale');
    scale.append(...(times.length > 1 ? ends : ends.slice(0, 1)));
    const bars = element('span', 'hits-bars');
    bars.append(...this.#bars.map(({ bar }) => bar));
    this.#root.replaceChildren(bars, scale);
  }

  #nameOf(time: string): string {
    const year = withDigits(this.#labels, time.slice(0, 4));
    return time.length === 4 ? year : `${this.#months[Number(time.slice(5)) - 1]} ${year}`;
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
    this.#onSpan(this.#bars[Math.min(start, place)]!.time, this.#bars[Math.max(start, place)]!.time);
  }
}

/** Whether some of a year or month lies in a span that has an end. */
function isWithin(time: string, from: string, to: string): boolean {
  if (!from && !to) return false;
  const span = spanOf(from, to);
  return span.first.slice(0, time.length) <= time && time <= span.last.slice(0, time.length);
}

function yearsBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return first && from <= to ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(4, '0')) : [];
}

function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
}

function sumOf(counts: Map<string, number>, time: string): number {
  if (time.length === 7) return counts.get(time) ?? 0;
  let sum = 0;
  for (const [month, count] of counts) if (month.startsWith(time)) sum += count;
  return sum;
}
