import { formFor, yearsSince } from '../dates/readers-years.ts';
import { withDigits } from '../site/labels.ts';

/** Writes the age of an article in years into its place on the page. */
export function sayAge(place: HTMLElement): void {
  const { day = '', digits = '', locale = document.documentElement.lang, other = '', ...forms } = place.dataset;
  const years = yearsSince(day);
  if (years < 1) return;
  const n = withDigits({ digits }, String(years));
  place.textContent = formFor({ ...(forms as Record<string, string>), other }, locale, years).replace('{n}', n);
}
