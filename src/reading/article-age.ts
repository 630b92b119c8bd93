import { readersDay, fullYearsBetween } from '../dates/readers-day.ts';
import type { Plural } from '../site/labels.ts';
import { fill, withDigits } from '../site/labels.ts';
import { pluralCategory } from '../site/languages.ts';

/** Writes the age of an article in years into its place on the page. */
export function sayAge(place: HTMLElement): void {
  const { day = '', words = '{}', digits = '', locale = 'en' } = place.dataset;
  const years = fullYearsBetween(day, readersDay('gregorian'));
  if (years < 1) return;
  const forms = JSON.parse(words) as Plural;
  const n = withDigits({ digits }, String(years));
  place.textContent = fill(forms[pluralCategory(locale, years)] ?? forms.other, { n });
}
