import { distance, plain } from '../problems/nearest.ts';

/** Languages whose names of months editors write. */
const MONTH_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];

/** The number of a month by its name in a language of Europe, whole or cut, or with a letter that is wrong; else null. */
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
