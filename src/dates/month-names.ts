import { distance, plain } from '../problems/nearest.ts';

/** Languages whose month names editors use. */
const MONTH_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];

/**
 * The number of a month from its name in a European language: complete, abbreviated, or with one wrong letter. Else
 * null.
 */
export function monthByName(name: string): number | null {
  const wanted = plain(name);
  if (wanted.length < 3) return null;
  let near: number | null = null;
  for (const language of MONTH_LANGUAGES) {
    for (let month = 1; month <= 12; month++) {
      const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      const known = plain(format.format(Date.UTC(2020, month - 1, 15)));
      if (known === wanted || (known.startsWith(wanted) && wanted.length >= 3)) return month;
      if (wanted.length > 4 && distance(known, wanted) <= 2) near ??= month;
    }
  }
  return near;
}
