import type { Catalog } from './catalog.ts';
import type { Group } from './entry.ts';
import type { GroupName } from './group-name.ts';
import { ancestorsOf, nameOf } from './group-name.ts';
import { flatten } from './groups/by-section.ts';
import type { Grouping } from './groups/groupings.ts';
import { SharedFact } from './shared-fact.ts';

/** What every page of a group prints about the group. */
export class GroupFacts extends SharedFact {
  readonly name: GroupName;
  readonly grouping: Grouping;
  /** The groups that contain it, from the top. */
  readonly ancestors: GroupName[];
  /** Set for a group of articles in a language other than the site's. */
  readonly lang: string | undefined;

  constructor(grouping: Grouping, group: Group) {
    super();
    this.name = nameOf(group);
    this.grouping = grouping;
    this.ancestors = ancestorsOf(group).map(nameOf);
    this.lang = group.lang;
  }
}

const facts = new WeakMap<Group, GroupFacts>();

/** The facts of a group; always the same object for the same group. */
export function groupFacts(grouping: Grouping, group: Group): GroupFacts {
  let found = facts.get(group);
  if (!found) facts.set(group, (found = new GroupFacts(grouping, group)));
  return found;
}

/** Every group of every grouping, parents before children. */
export function* allGroups({ groupings }: Catalog): Generator<{ grouping: Grouping; group: Group }> {
  for (const { grouping, groups } of groupings) for (const group of flatten(groups)) yield { grouping, group };
}
