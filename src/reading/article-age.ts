import { formFor, yearsSince } from '../dates/readers-years.ts';

/** Writes the age of an article in years into its place on the page. */
export function sayAge(place: HTMLElement): void {
  const { day = '', words = '{}', digits = '', locale = 'en' } = place.dataset;
  const years = yearsSince(day);
  if (years < 1) return;
  const n = String(years).replace(/\d/g, (digit) => [...digits][Number(digit)] ?? digit);
  place.textContent = formFor(JSON.parse(words) as { other: string }, locale, years).replace('{n}', n);
}
