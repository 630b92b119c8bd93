import { byDay } from './by-period.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';

/** Characters of a date that give its year, month or day. */
export type DayLength = 4 | 7 | 10;

/** The years, months or days with articles, oldest first, each with its entries, oldest first. */
export function daysOf(catalog: Catalog, length: DayLength): ReadonlyMap<string, Entry[]> {
  return indexOf(catalog, length).entries;
}

/** The entries of a year, month or day, oldest first. */
export function entriesOfPeriod(catalog: Catalog, day: string): Entry[] {
  return daysOf(catalog, day.length as DayLength).get(day) ?? [];
}

/** The nearest year, month or day with articles, before and after a given one. */
export function around(catalog: Catalog, day: string, length: DayLength): { earlier?: string; later?: string } {
  const { days, places } = indexOf(catalog, length);
  const place = places.get(day) ?? 0;
  const [earlier, later] = [days[place - 1], days[place + 1]];
  return { ...(earlier ? { earlier } : {}), ...(later ? { later } : {}) };
}

interface DayIndex {
  entries: Map<string, Entry[]>;
  days: string[];
  places: Map<string, number>;
}

const indexes = new WeakMap<Entry[], Partial<Record<DayLength, DayIndex>>>();

function indexOf(catalog: Catalog, length: DayLength): DayIndex {
  const { entries } = catalog;
  let byLength = indexes.get(entries);
  if (!byLength) indexes.set(entries, (byLength = {}));
  return (byLength[length] ??= makeIndex(
    length === 10 ? byDay(entries) : joined(indexOf(catalog, 10).entries, length),
  ));
}

/** Groups days into months or years, without another look at the entries. */
function joined(days: Map<string, Entry[]>, length: DayLength): Map<string, Entry[]> {
  const longer = new Map<string, Entry[]>();
  for (const [day, entries] of days) {
    const name = day.slice(0, length);
    const list = longer.get(name);
    if (list) for (const entry of entries) list.push(entry);
    else longer.set(name, [...entries]);
  }
  return longer;
}

function makeIndex(entries: Map<string, Entry[]>): DayIndex {
  const days = [...entries.keys()];
  return { entries, days, places: new Map(days.map((day, i) => [day, i])) };
}
