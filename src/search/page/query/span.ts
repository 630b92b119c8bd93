import type { SegmentOfManifest } from '../../text/segment-manifest.ts';

/** The months from `first` to `last` inclusive, such as `2019-06`. */
export interface Span {
  first: string;
  last: string;
}

/** The period between two years or months; '' means no limit. The earlier one becomes the first. */
export function spanOf(from: string, to: string): Span {
  const span = { first: firstMonth(from), last: lastMonth(to) };
  return span.first <= span.last ? span : { first: firstMonth(to), last: lastMonth(from) };
}

function firstMonth(time: string): string {
  return time === '' ? '0000-00' : time.length === 4 ? `${time}-01` : time;
}

function lastMonth(time: string): string {
  return time === '' ? '9999-99' : time.length === 4 ? `${time}-12` : time;
}

/** The first and the last month of all segments; '' if there are none. */
export function reachOf(segments: SegmentOfManifest[]): [first: string, last: string] {
  const months = segments.flatMap(({ first, last }) => [first, last]).sort();
  return [months[0] ?? '', months.at(-1) ?? ''];
}

/** Whether a segment may have articles of a period, by its first and last month. */
export function touches({ first, last }: SegmentOfManifest, span: Span): boolean {
  return first <= span.last && last >= span.first;
}

/**
 * The months of a segment within a period. Null if the period contains the whole segment, because no filter is needed
 * then.
 */
export function monthsWithin({ first, last }: SegmentOfManifest, span: Span): string[] | null {
  if (span.first <= first && last <= span.last) return null;
  return monthsBetween(first > span.first ? first : span.first, last < span.last ? last : span.last);
}

/** The years from one time to another, inclusive; empty if the first is '' or the later one. */
export function yearsBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return first && from <= to ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(4, '0')) : [];
}

/** The twelve months of a year. */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (let name = first; name <= last; ) {
    months.push(name);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
    name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}
