import { copyFileSync, linkSync, lstatSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Marks a folder as an edition, which the next one may replace, and tells which one it is. */
export const MARK = '.backfile-edition';
const MARK_TEXT = 'This folder is an edition written by Backfile. The next build replaces all of it.\n';

/** The id of the edition that a folder holds whole; null when it holds none, or one that is not finished. */
export function readMark(folder: string): string | null {
  try {
    return /^Edition ([0-9a-f]{32})$/m.exec(readFileSync(join(folder, MARK), 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

export function writeMark(folder: string, id: string): void {
  writeFileSync(join(folder, MARK), `${MARK_TEXT}Edition ${id}\n`);
}

export function removeMark(folder: string): void {
  rmSync(join(folder, MARK), { force: true });
}

/** A file's size and time as a manifest records them. */
export function stampOf(path: string): [size: number, modified: number] {
  const { size, mtimeMs } = lstatSync(path);
  return [size, Math.floor(mtimeMs)];
}

/** Makes a folder hold the same files as another: the very same, or copies where it is on another disk. */
export function linkTree(from: string, to: string, names: Iterable<string>): void {
  for (const name of names) linkFile(from, to, name);
}

/** Puts one file of a tree into another, in place of what is there. */
export function linkFile(from: string, to: string, name: string): void {
  const [source, target] = [join(from, name), join(to, name)];
  try {
    linkSync(source, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      mkdirSync(dirname(target), { recursive: true });
      linkSync(source, target);
    } else if (code === 'EEXIST') {
      rmSync(target, { recursive: true });
      linkSync(source, target);
    } else if (code === 'EXDEV' || code === 'EPERM' || code === 'EMLINK') copyWhole(source, target);
    else throw error;
  }
}

/** Moves a file to its name in a tree, in place of what is there. */
export function moveFile(source: string, folder: string, name: string): void {
  const target = join(folder, name);
  try {
    renameSync(source, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(source, target);
    } else if (code === 'EISDIR' || code === 'ENOTEMPTY' || code === 'EEXIST') {
      rmSync(target, { recursive: true });
      renameSync(source, target);
    } else if (code === 'EXDEV') copyWhole(source, target);
    else throw error;
  }
}

function copyWhole(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  const part = `${target}.part`;
  copyFileSync(source, part);
  const { atime, mtime } = lstatSync(source);
  utimesSync(part, atime, mtime);
  renameSync(part, target);
}

/** Removes files, and the folders that are empty then. */
export function removeFiles(folder: string, names: Iterable<string>): void {
  for (const name of names) {
    rmSync(join(folder, name), { force: true, recursive: true });
    for (let parent = dirname(name); parent !== '.'; parent = dirname(parent)) {
      try {
        rmdirSync(join(folder, parent));
      } catch {
        break;
      }
    }
  }
}
