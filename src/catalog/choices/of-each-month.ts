import { byMonth } from '../by-period.ts';
import type { Card } from '../card.ts';
import { cardOf } from '../card.ts';
import type { Entry } from '../entry.ts';

/** Up to this many articles, a year lists all of them. */
const ALL = 60;
const OF_A_MONTH = 5;

/**
 * The articles that represent the months of a year, oldest first: all of them or, if there are many, the first five of
 * each month. A later article never displaces one of them.
 */
export function ofEachMonth(entries: Entry[]): { month: string; count: number; shown: Card[] }[] {
  const length = entries.length <= ALL ? ALL : OF_A_MONTH;
  return [...byMonth(entries)].map(([month, inMonth]) => ({
    month,
    count: inMonth.length,
    shown: inMonth.slice(0, length).map(cardOf),
  }));
}
