import type { Group } from '../entry.ts';
import type { GroupCount } from '../group-count.ts';
import { mostUsed } from './most-used.ts';

const SHOWN = 8;
/** How many articles two groups must share to be linked. */
const IN_COMMON = 2;

/**
 * The tags that most articles of a group have, with the number of those articles. The result depends only on the
 * group's own articles.
 */
export function relatedGroups(group: Group): GroupCount[] {
  const found = mostUsed(group.entries, ({ tags }) => tags.filter((tag) => tag !== group), SHOWN);
  return found.filter(({ count }) => count >= IN_COMMON);
}
