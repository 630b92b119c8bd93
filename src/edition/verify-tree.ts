import type { Stats } from 'node:fs';
import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileRecord, Manifest } from './manifest.ts';
import { isOfDisk, MARK } from './tree.ts';

/** In milliseconds: how much later than its mark an edition's folder may have changed. The mark is written last. */
export const MARK_TOLERANCE = 10;

const OWNER_READS = 0o400;

/** The difference between a folder and its manifest. */
export interface Deviation {
  /** Files that are missing or changed. */
  damaged: string[];
  /** Files and folders that are not in the manifest. */
  foreign: string[];
}

/**
 * Compares a folder with the manifest of its edition. A folder that is not newer than the mark still has the same
 * names, so only newer folders are listed. With `isEveryFile`, each file is checked too. That is unnecessary in a tree
 * that hard-links the files of another tree that was checked.
 */
export function verifyTree(folder: string, files: Manifest['files'], isEveryFile: boolean): Deviation {
  const found: Deviation = { damaged: [], foreign: [] };
  const finished = (lstat(join(folder, MARK))?.mtimeMs ?? 0) + MARK_TOLERANCE;
  const folders = new Map<string, 'as it was' | 'changed' | 'missing'>();
  const look = (name: string): 'as it was' | 'changed' | 'missing' => {
    const known = folders.get(name);
    if (known) return known;
    if (name !== '.') look(dirname(name));
    const stat = lstat(join(folder, name));
    const state = !stat?.isDirectory() ? 'missing' : stat.mtimeMs > finished ? 'changed' : 'as it was';
    folders.set(name, state);
    return state;
  };
  for (const name in files) {
    const state = look(dirname(name));
    if (state === 'missing') found.damaged.push(name);
    else if ((isEveryFile || state === 'changed') && !isAsRecorded(join(folder, name), files[name]!))
      found.damaged.push(name);
  }
  for (const [name, state] of folders) {
    if (state !== 'changed') continue;
    for (const inner of readdirSync(join(folder, name))) {
      const path = name === '.' ? inner : `${name}/${inner}`;
      const isFolder = folders.has(path) && folders.get(path) !== 'missing';
      if (!Object.hasOwn(files, path) && !isFolder && path !== MARK && !isOfDisk(path)) found.foreign.push(path);
    }
  }
  return found;
}

/**
 * Compares size and time, and whether the file is readable. Archives of folders, such as tar, store only whole seconds.
 */
function isAsRecorded(path: string, [, size, modified]: FileRecord): boolean {
  const stat = lstat(path);
  return (
    stat?.isFile() === true &&
    (stat.mode & OWNER_READS) !== 0 &&
    stat.size === size &&
    Math.floor(stat.mtimeMs / 1000) === Math.floor(modified / 1000)
  );
}

function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A file where a folder should be.
    return undefined;
  }
}
