import { compare } from '../../problems.ts';
import { daysOf, entriesOfPeriod } from '../by-day.ts';
import type { Card } from '../card.ts';
import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import { newestFirst } from '../newest-first.ts';

/** How many articles the front page shows for a day of the year, and how many it offers for the reader's own day. */
const SHOWN = 6;
const KEPT = 4;

/** Articles of earlier years, newest first, and whether they have the same day of the year as the newest article. */
export interface EarlierYears {
  shown: Card[];
  isOnDay: boolean;
  /** The day of the newest article. */
  latest: string;
}

/**
 * Articles of earlier years, newest first: from the newest article's day of the year, else from its month. We do not
 * use today's date, so that the same archive always gives the same page.
 */
export function findEarlierYears(catalog: Catalog): EarlierYears {
  const latest = catalog.entries.at(-1)?.article.date.day ?? '';
  const years = [...daysOf(catalog, 4).keys()].slice(0, -1);
  const inYears = (day: string) => years.flatMap((year) => entriesOfPeriod(catalog, `${year}-${day}`));
  const onDay = inYears(latest.slice(5));
  const isOnDay = onDay.length > 0;
  return { shown: newestFirst(isOnDay ? onDay : inYears(latest.slice(5, 7)), SHOWN), isOnDay, latest };
}

/**
 * Each day of the year with articles, such as `11-10`, with the newest articles of all years; grouped by month, such as
 * `11`.
 */
export function daysOfTheYear(catalog: Catalog): Map<string, { day: string; shown: Card[] }[]> {
  const days = new Map<string, Entry[]>();
  for (const [day, entries] of daysOf(catalog, 10)) {
    const list = days.get(day.slice(5));
    if (list) list.push(...entries);
    else days.set(day.slice(5), [...entries]);
  }
  const kept = [...days].map(([day, entries]) => ({ day, shown: newestFirst(entries, KEPT) }));
  return Map.groupBy(
    kept.sort((a, b) => compare(a.day, b.day)),
    ({ day }) => day.slice(0, 2),
  );
}
