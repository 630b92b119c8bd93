import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A file that marks a folder as an edition and holds the edition's id. The build never overwrites a non-empty folder
 * without this file.
 */
export const MARK = '.backfile-edition';
const MARK_TEXT = 'This folder is an edition written by Backfile. The next build replaces all of it.\n';

/** Whether a name belongs to the file system: the folder of recovered files on a mounted disk. */
export function isOfDisk(name: string): boolean {
  return name === 'lost+found';
}

/** The id of the complete edition in a folder; null if there is none or it is unfinished. */
export function readMark(folder: string): string | null {
  try {
    return /^Edition ([0-9a-f]{32})$/m.exec(readFileSync(join(folder, MARK), 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** The base path of the edition in a folder; null if the folder does not state it. */
export function readBase(folder: string): string | null {
  try {
    return /^Base (\/\S*)$/m.exec(readFileSync(join(folder, MARK), 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

export function writeMark(folder: string, { id, base }: { id: string; base?: string }): void {
  writeFileSync(join(folder, MARK), `${MARK_TEXT}Edition ${id}\n${base === undefined ? '' : `Base ${base}\n`}`);
}

export function removeMark(folder: string): void {
  rmSync(join(folder, MARK), { force: true });
}

/** The size and time of a file in the form of a manifest. */
export function stampOf(path: string): [size: number, modified: number] {
  const { size, mtimeMs } = lstatSync(path);
  return [size, Math.floor(mtimeMs)];
}

/** Writes into one tree of files. It remembers the folders that it made, because trying to make them again is slow. */
export class TreeWriter {
  readonly #folder: string;
  readonly #made = new Set<string>(['.']);

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Hard-links a file from another tree, or copies it if that tree is on another file system. */
  link(from: string, name: string): void {
    const source = join(from, name);
    this.#put(name, (target) => linkSync(source, target), source);
  }

  /** Copies a file of another tree with its time. A hard link would share its bytes, and cannot cross file systems. */
  copy(from: string, name: string): void {
    const source = join(from, name);
    this.#put(name, (target) => copyWhole(source, target), source);
  }

  /** Moves a file to its name in the tree. */
  move(source: string, name: string): void {
    this.#put(name, (target) => renameSync(source, target), source);
  }

  /** Writes a new file. */
  write(name: string, content: string | Uint8Array): void {
    this.#makeFolder(dirname(name));
    writeFileSync(join(this.#folder, name), content);
  }

  /** Replaces an existing file. */
  #put(name: string, put: (target: string) => void, source: string): void {
    const target = join(this.#folder, name);
    this.#makeFolder(dirname(name));
    try {
      put(target);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(code)) {
        rmSync(target, { recursive: true });
        put(target);
      } else if (['EXDEV', 'EPERM', 'EMLINK'].includes(code)) copyWhole(source, target);
      else throw error;
    }
  }

  #makeFolder(name: string): void {
    if (this.#made.has(name)) return;
    this.#makeFolder(dirname(name));
    try {
      mkdirSync(join(this.#folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    this.#made.add(name);
  }
}

function copyWhole(source: string, target: string): void {
  const part = `${target}.part`;
  copyFileSync(source, part);
  const { atime, mtime } = lstatSync(source);
  utimesSync(part, atime, mtime);
  renameSync(part, target);
}

/** Deletes files, and then empty folders. */
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
