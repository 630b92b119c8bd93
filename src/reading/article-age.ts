import { formFor, yearsSince } from '../dates/readers-years.ts';

/** Writes the age of an article in years into its place on the page. */
export function sayAge(place: HTMLElement): void {
  const {
    day = '',
    digits = '0123456789',
    locale = document.documentElement.lang,
    other = '',
    ...forms
  } = place.dataset;
  const years = yearsSince(day);
  if (years < 1) return;
  const n = String(years).replace(/\d/g, (digit) => [...digits][Number(digit)] ?? digit);
  place.textContent = formFor({ ...(forms as Record<string, string>), other }, locale, years).replace('{n}', n);
}
