import type { Group } from './entry.ts';
import { oncePer, SharedFact } from './shared-fact.ts';

/** What a link to a group prints. */
export class GroupName extends SharedFact {
  readonly label: string;
  readonly path: string;
  readonly slug: string;

  constructor({ label, path, slug }: Group) {
    super();
    this.label = label;
    this.path = path;
    this.slug = slug;
  }
}

/** The name of a group; always the same object for the same group. The group must have its label already. */
export const nameOf = oncePer((group: Group) => new GroupName(group));

/** The groups that contain a group, from the top. */
export function ancestorsOf({ parent }: Group): Group[] {
  return parent ? [...ancestorsOf(parent), parent] : [];
}
