import { existsSync, renameSync } from 'node:fs';
import type { Changes } from './changes.ts';
import { compareTrees } from './compare-trees.ts';
import { nextEdition, turnLink } from './edition-link.ts';
import { exchange } from './exchange.ts';
import { fillFolder } from './fill-folder.ts';
import type { Manifest } from './manifest.ts';
import { readMark } from './tree.ts';

/** How an edition took the place of the last one. In one step, or by a link, readers have one or the other at any moment. */
export type Putting = 'in one step' | 'by a link' | 'in three renames' | 'file by file';

/** Faults of a folder that cannot be moved: a mount point, another disk, a folder around it that may not be written. */
const CANNOT_MOVE = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS', 'EINVAL'];

/** Where readers find the edition, where the next one lies, and where the last one is put for the time of an exchange. */
interface Places {
  out: string;
  spare: string;
  aside: string;
  link?: string;
}

/** Puts the edition in `spare` where readers find it, by the best way that the disk allows. */
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
    // An empty mount point holds nothing of the edition that the changes were counted against.
    fillFolder(out, spare, readMark(out) === null ? compareTrees(out, spare) : changes, manifest);
    return 'file by file';
  }
}
