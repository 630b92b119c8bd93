import type { Problem } from '../../problems.ts';
import { compare, problem } from '../../problems.ts';
import type { Catalog } from '../catalog.ts';
import type { Group } from '../entry.ts';
import { flatten } from './by-section.ts';
import type { GroupsOf } from './groupings.ts';

const known = new WeakMap<Catalog, ReadonlySet<Group>>();

/**
 * The groups with feeds. Of each kind, the groups that first had enough articles come first, so a new article never
 * takes a feed away from another group.
 */
export function feedGroups(catalog: Catalog): ReadonlySet<Group> {
  let found = known.get(catalog);
  if (!found) {
    const { most } = catalog.site.feeds;
    known.set(catalog, (found = new Set(candidatesOf(catalog).flatMap(({ groups }) => groups.slice(0, most)))));
  }
  return found;
}

/** One problem for each kind in which more groups qualify for a feed than the settings allow. */
export function limitedFeeds(catalog: Catalog, line = 1): Problem[] {
  const { most, atLeast } = catalog.site.feeds;
  return candidatesOf(catalog).flatMap(({ grouping: { kind }, groups }) => {
    if (groups.length <= most || most === 0) return [];
    const found = `${groups.length} groups of the kind ${kind}, of which only ${most} have feeds`;
    const cure = `feeds: { most: ${groups.length} }, or feeds: { atLeast: ${atLeast + 4} } for groups with as many articles`;
    return [problem('feeds-limited', { file: 'site.yaml', field: 'feeds', line }, found, cure)];
  });
}

/** The groups of each kind with enough articles, in the order in which they reached that number. */
function candidatesOf({ groupings, site: { feeds } }: Catalog): GroupsOf[] {
  const { groups: kinds, atLeast, formats } = feeds;
  if (formats.length === 0) return [];
  return groupings
    .filter(({ grouping }) => kinds === null || kinds.includes(grouping.kind))
    .map(({ grouping, groups }) => ({
      grouping,
      groups: flatten(groups)
        .filter(({ entries }) => entries.length >= atLeast)
        .sort((a, b) => a.entries[atLeast - 1]!.place - b.entries[atLeast - 1]!.place || compare(a.path, b.path)),
    }));
}
