import type { Entry } from './entry.ts';

const years = new WeakMap<Entry[], ReadonlyMap<string, Entry[]>>();

/** Entries by year, oldest year first. The result is cached, so the list must be complete. */
export function yearsOf(entries: Entry[]): ReadonlyMap<string, Entry[]> {
  let found = years.get(entries);
  if (!found) years.set(entries, (found = grouped(entries, ({ year }) => year)));
  return found;
}

/** Entries by month, oldest first. */
export function byMonth(entries: Entry[]): Map<string, Entry[]> {
  return grouped(entries, ({ article }) => article.date.day.slice(0, 7));
}

/** Entries by day, oldest first. */
export function byDay(entries: Entry[]): Map<string, Entry[]> {
  return grouped(entries, ({ article }) => article.date.day);
}

/** Groups entries by a key. Entries are in order, so the key usually equals that of the entry before. */
function grouped(entries: Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  let last: string | undefined;
  let group: Entry[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== last) {
      last = key;
      group = groups.get(key) ?? [];
      groups.set(key, group);
    }
    group.push(entry);
  }
  return groups;
}

/** The years with entries, oldest first, with the number of entries. */
export function countYears(entries: Entry[]): [year: string, count: number][] {
  return [...yearsOf(entries)].map(([year, inYear]) => [year, inYear.length]);
}
