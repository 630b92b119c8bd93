import { fill, numberText, withDigits } from '../../site/labels.ts';
import type { Labels } from '../../site/labels.ts';
import type { LookUp } from './look-up.ts';
import type { Query } from './query.ts';

/** How many hits there are, and of which years: `34 results for “harbour” since 2019`. */
export function countText(labels: Labels, { words, order }: Query, { count, waiting, searched }: LookUp): string {
  const n = numberText(labels, count);
  if (count === 0 && words && waiting.length === 0) return fill(labels.noResults, { query: words });
  const [one, many] = words ? [labels.resultOne, labels.resultMany] : [labels.someOne, labels.someMany];
  const text = fill(count === 1 ? one : many, { n, query: words });
  const last = searched.at(-1);
  if (waiting.length === 0 || !last) return text;
  return order === 'oldest'
    ? fill(labels.countUntil, { text, year: withDigits(labels, last.last.slice(0, 4)) })
    : fill(labels.countSince, { text, year: withDigits(labels, last.first.slice(0, 4)) });
}

/** Which years are missing; '' when none are. */
export function missingText(labels: Labels, { missing }: LookUp): string {
  const years = [...new Set(missing.flatMap((segment) => segment.years))].sort();
  if (years.length === 0) return '';
  const [first, last] = [years[0]!, years.at(-1)!].map((year) => withDigits(labels, year)) as [string, string];
  return fill(labels.resultsMissing, { years: first === last ? first : fill(labels.yearsBetween, { first, last }) });
}

/**
 * A day in words. `forms` are a day of each month as the page's language prints it, the 22nd in 2000: the numbers are
 * replaced.
 */
export function dayText(labels: Labels, forms: string[], day: string): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const form = forms[Number(month) - 1]!;
  return form
    .replace(withDigits(labels, '22'), withDigits(labels, String(Number(date))))
    .replace(withDigits(labels, '2000'), withDigits(labels, year));
}
