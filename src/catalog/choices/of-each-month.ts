import { byMonth } from '../by-period.ts';
import type { Card } from '../card.ts';
import { cardOf } from '../card.ts';
import type { Entry } from '../entry.ts';

/** So many articles of a year are all listed. */
const ALL = 60;
const OF_A_MONTH = 5;

/**
 * The articles that stand for the months of a year, oldest first: all of them, or where they are many the first five of
 * each month. A later article of a month moves none of them.
 */
export function ofEachMonth(entries: Entry[]): { month: string; count: number; shown: Card[] }[] {
  const length = entries.length <= ALL ? ALL : OF_A_MONTH;
  return [...byMonth(entries)].map(([month, inMonth]) => ({
    month,
    count: inMonth.length,
    shown: inMonth.slice(0, length).map(cardOf),
  }));
}
