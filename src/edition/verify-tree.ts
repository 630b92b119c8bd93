import type { Stats } from 'node:fs';
import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileRecord, Manifest } from './manifest.ts';
import { isOfDisk, MARK } from './tree.ts';

/** How much later than its mark a folder of an edition may have been changed, in milliseconds: the mark is written last. */
export const SLACK = 10;

const OWNER_READS = 0o400;

/** What a folder holds otherwise than its manifest says. */
export interface Deviation {
  /** Files that are missing, or not as they were. */
  damaged: string[];
  /** Files and folders that the manifest does not know. */
  foreign: string[];
}

/**
 * Compares a folder with the manifest of the edition it holds. A folder whose time is not later than the mark's has the
 * names it had, so that only the others are listed; files are looked at one by one where `isEveryFile` asks for it, which
 * is needless in a tree whose files are the same ones as those of another that was looked at.
 */
export function verifyTree(folder: string, files: Manifest['files'], isEveryFile: boolean): Deviation {
  const found: Deviation = { damaged: [], foreign: [] };
  const finished = (lstat(join(folder, MARK))?.mtimeMs ?? 0) + SLACK;
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

/** By its size and time, and whether it can be read; archives of folders keep whole seconds. */
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
