import { compare } from '../../problems.ts';
import type { Entry, Group } from '../entry.ts';
import type { GroupCount } from '../group-count.ts';
import { nameOf } from '../group-name.ts';

/** The groups with most of the given entries, each with their number. */
export function mostUsed(entries: Entry[], groupsOf: (entry: Entry) => Group[], length: number): GroupCount[] {
  const counts = new Map<Group, number>();
  for (const entry of entries) for (const group of groupsOf(entry)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return first(counts, length);
}

/** The largest of the given groups, with their numbers of articles. */
export function largest(groups: Group[], length: number): GroupCount[] {
  return first(new Map(groups.map((group) => [group, group.entries.length])), length);
}

function first(counts: Map<Group, number>, length: number): GroupCount[] {
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || compare(a.slug, b.slug))
    .slice(0, length)
    .map(([group, count]) => ({ name: nameOf(group), count }));
}
