import type { Entry } from './catalog.ts';

/** A tag, section, author or language with its articles. */
export interface Group {
  kind: 'tag' | 'section' | 'author' | 'language';
  slug: string;
  label: string;
  path: string;
  description?: string;
  /** Oldest first; a section's hold those of the sections inside it. */
  entries: Entry[];
  parent?: Group;
  children: Group[];
}

/** Entries by year, oldest year first. */
export function byYear(entries: Entry[]): Map<string, Entry[]> {
  return byDayPrefix(entries, 4);
}

const years = new WeakMap<Group, Map<string, Entry[]>>();

/** The entries of a group by year, oldest year first. The answer is kept, so the group must be complete. */
export function yearsOf(group: Group): Map<string, Entry[]> {
  let found = years.get(group);
  if (!found) years.set(group, (found = byYear(group.entries)));
  return found;
}

/** Entries by the first `length` characters of their day: 4 for years, 7 for months, 10 for days. */
export function byDayPrefix(entries: Entry[], length: 4 | 7 | 10): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  let key: string | undefined;
  let group: Entry[] = [];
  for (const entry of entries) {
    const { day } = entry.article.date;
    // Most often the same as that of the entry before, since entries come in order.
    if (key === undefined || !day.startsWith(key)) {
      key = day.slice(0, length);
      group = groups.get(key) ?? [];
      groups.set(key, group);
    }
    group.push(entry);
  }
  return groups;
}
