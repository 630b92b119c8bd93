import { existsSync, renameSync } from 'node:fs';
import type { Changes } from './changes.ts';
import { compareTrees } from './compare-trees.ts';
import { nextEdition, turnLink } from './edition-link.ts';
import { exchange } from './exchange.ts';
import { fillFolder } from './fill-folder.ts';
import type { Manifest } from './manifest.ts';
import { readMark } from './tree.ts';

/**
 * How an edition replaced the last one. With one step, or with a link, readers always see one of the two complete
 * editions.
 */
export type Putting = 'in one step' | 'by a link' | 'in three renames' | 'file by file';

/**
 * Error codes for a folder that cannot be moved: a mount point, another file system, a parent folder without write
 * permission.
 */
const CANNOT_MOVE = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS', 'EINVAL'];

/** The path that readers see, the path of the next edition, and the path for the last one during an exchange. */
interface Places {
  out: string;
  spare: string;
  aside: string;
  link?: string;
}

/** Moves the edition from `spare` to the path that readers see, in the best way that the file system allows. */
export function putInPlace(places: Places, manifest: Manifest, changes: Changes, keep?: number): Putting {
  const { out, spare, aside, link } = places;
  if (link !== undefined) {
    const next = nextEdition(link);
    renameSync(spare, next);
    turnLink(link, next, keep);
    return 'by a link';
  }
  if (!existsSync(out)) {
    renameSync(spare, out);
    return 'in one step';
  }
  try {
    return exchange(out, spare, aside) ? 'in one step' : 'in three renames';
  } catch (error) {
    if (!CANNOT_MOVE.includes((error as NodeJS.ErrnoException).code ?? '') || !existsSync(out)) throw error;
    // An empty mount point does not hold the edition from which the changes were computed.
    fillFolder(out, spare, readMark(out) === null ? compareTrees(out, spare) : changes, manifest);
    return 'file by file';
  }
}
