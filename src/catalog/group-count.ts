import type { Group } from './entry.ts';
import type { GroupName } from './group-name.ts';
import { nameOf } from './group-name.ts';

/** A group and a number of articles in it. */
export interface GroupCount {
  name: GroupName;
  count: number;
}

/** Groups with all their articles counted. */
export function countGroups(groups: Group[]): GroupCount[] {
  return groups.map((group) => ({ name: nameOf(group), count: group.entries.length }));
}
