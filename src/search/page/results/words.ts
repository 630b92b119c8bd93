import { withOrdinal } from '../../../dates/with-ordinal.ts';
import type { Labels } from '../../../site/labels.ts';
import { fill, pluralText, withDigits } from '../../../site/labels.ts';
import type { LookUp } from '../look-up/look-up.ts';

/**
 * The number of hits and their period: `34 results for “harbour” since 2019`, or since a month if the rest of its year
 * has not been searched. `months` are the forms that `monthText` takes.
 */
export function countText(labels: Labels, months: string[], { query, count, waiting, searched }: LookUp): string {
  const { words, order } = query;
  if (count === 0 && words && waiting.length === 0) return fill(labels.noResults, { query: words });
  const text = pluralText(labels, words ? 'results' : 'someResults', count, { query: words });
  const last = searched.at(-1);
  const [next] = waiting;
  if (!next || !last) return text;
  const [end, begin] = order === 'oldest' ? [last.last, next.first] : [last.first, next.last];
  const time = monthText(labels, months, end.slice(0, 4) === begin.slice(0, 4) ? end : end.slice(0, 4));
  return fill(order === 'oldest' ? labels.countUntil : labels.countSince, { text, time });
}

/** The missing years; '' if there are none. */
export function missingText(labels: Labels, { missing }: LookUp): string {
  const stretches: [first: string, last: string][] = [];
  for (const year of [...new Set(missing.flatMap((segment) => segment.years))].sort()) {
    const stretch = stretches.at(-1);
    if (stretch && Number(stretch[1]) + 1 === Number(year)) stretch[1] = year;
    else stretches.push([year, year]);
  }
  if (stretches.length === 0) return '';
  const texts = stretches.map((stretch) => {
    const [first, last] = stretch.map((year) => withDigits(labels, year)) as [string, string];
    return first === last ? first : fill(labels.yearsBetween, { first, last });
  });
  return fill(labels.resultsMissing, { years: texts.join(labels.comma) });
}

/** A year or a month in words. `forms` are the twelve months of 2000 in the page's language; the year replaces 2000. */
export function monthText(labels: Labels, forms: string[], time: string): string {
  const year = withDigits(labels, time.slice(0, 4));
  return time.length === 4 ? year : forms[Number(time.slice(5)) - 1]!.replace(withDigits(labels, '2000'), year);
}

/** Puts words between the quotation marks of the page's language, as around a query. */
export function quoted(labels: Labels, words: string): string {
  const [, before = '“', behind = '”'] =
    /(\p{Pi}\s?|\p{Ps})\{query\}(\s?\p{Pf}|\p{Pe}|[“”])/u.exec(labels.noResults) ?? [];
  return `${before}${words}${behind}`;
}

/**
 * A day in words. `forms` are the 22nd of each month of 2000 in the page's language, in which the numbers are replaced.
 */
export function dayText(labels: Labels, forms: string[], day: string): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const text = forms[Number(month) - 1]!.replace(
    withDigits(labels, '22'),
    withDigits(labels, String(Number(date))),
  ).replace(withDigits(labels, '2000'), withDigits(labels, year));
  return withOrdinal(text, labels.locale);
}
