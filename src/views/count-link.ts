import type { GroupCount } from '../catalog/group-count.ts';
import type { Site } from '../site/site.ts';
import { href } from '../urls.ts';

/** A link with the number of articles at its target. */
export interface CountLink {
  text: string;
  href: string;
  count: number;
}

/** Links to groups, with their numbers of articles. */
export function countLinks(site: Site, counts: GroupCount[]): CountLink[] {
  return counts.map(({ name, count }) => ({ text: name.label, href: href(name.path, site.base), count }));
}
