import type { Labels } from '../../../site/labels.ts';
import { withDigits } from '../../../site/labels.ts';
import { monthsOf, yearsBetween } from '../query/span.ts';
import { monthText } from '../results/words.ts';

/**
 * Fills the lists of times, newest first: the years from the first to the last of `years`, such as `1990 2026`, each
 * with its months. The page does not contain them, because an archive of centuries has thousands, and they need the
 * script anyway.
 */
export function fillTimes(selects: HTMLSelectElement[], labels: Labels, months: string[], years: string): void {
  const [first, last] = years.split(' ') as [string, string];
  const times = document.createDocumentFragment();
  for (const year of yearsBetween(first, last).reverse()) {
    const text = withDigits(labels, year);
    const group = document.createElement('optgroup');
    group.label = text;
    group.append(
      new Option(text, year),
      ...monthsOf(year).map((month) => new Option(monthText(labels, months, month), month)),
    );
    times.append(group);
  }
  for (const select of selects) select.append(times.cloneNode(true));
}
