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

/** Entries by the first `length` characters of their day: 4 for years, 7 for months, 10 for days. */
export function byDayPrefix(entries: Entry[], length: 4 | 7 | 10): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.article.date.day.slice(0, length);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
