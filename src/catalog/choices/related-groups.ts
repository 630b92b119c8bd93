import type { Group } from '../entry.ts';
import type { GroupCount } from '../group-count.ts';
import { mostUsed } from './most-used.ts';

const SHOWN = 8;
/** Articles that two groups have in common, so that one stands below the other. */
const IN_COMMON = 2;

/** The tags that most articles of a group bear, with how many of them do. A group changes with its own articles alone. */
export function relatedGroups(group: Group): GroupCount[] {
  const found = mostUsed(group.entries, ({ tags }) => tags.filter((tag) => tag !== group), SHOWN);
  return found.filter(({ count }) => count >= IN_COMMON);
}
