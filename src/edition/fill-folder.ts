import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compare } from '../problems.ts';
import { MARK, removeFiles, TreeWriter, writeMark } from './tree.ts';

/**
 * The place of the next edition's files and the journal of pending changes. Both are inside the folder to be filled.
 */
const [STAGE, JOURNAL] = ['.backfile-next', '.backfile-journal'];

interface Journal {
  /** In the order in which they are moved into place. */
  put: string[];
  removed: string[];
  mark: { id: string; base?: string };
}

/**
 * Changes a folder to another edition without moving the folder itself, because it may be a mount point. First copies
 * new files beside the old ones, then writes the journal, and only then moves each file into place. The order is: what
 * pages need, pages, what lists pages, deletions.
 */
export function fillFolder(
  folder: string,
  source: string,
  changes: { changed: string[]; removed: string[] },
  mark: Journal['mark'],
): void {
  rmSync(join(folder, STAGE), { recursive: true, force: true });
  mkdirSync(join(folder, STAGE), { recursive: true });
  const stage = new TreeWriter(join(folder, STAGE));
  const changed = changes.changed.filter((name) => name !== MARK);
  for (const name of changed) stage.copy(source, name);
  const journal: Journal = {
    put: changed.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a, b)),
    removed: changes.removed.toSorted((a, b) => rankOf(b) - rankOf(a) || compare(a, b)),
    mark,
  };
  writeFileSync(join(folder, `${JOURNAL}.part`), JSON.stringify(journal));
  renameSync(join(folder, `${JOURNAL}.part`), join(folder, JOURNAL));
  finishFolder(folder);
}

/**
 * Completes the steps of a remaining journal. Without a journal the folder still holds the last edition, and waiting
 * files are deleted.
 */
export function finishFolder(folder: string): void {
  const [stage, path] = [join(folder, STAGE), join(folder, JOURNAL)];
  if (existsSync(path)) {
    const { put, removed, mark } = JSON.parse(readFileSync(path, 'utf8')) as Journal;
    for (const name of put) if (existsSync(join(stage, name))) putInPlace(folder, name);
    const [files, folders] = [new Set(put), new Set(put.flatMap(foldersOf))];
    const isInTheWay = (name: string) =>
      files.has(name) || folders.has(name) || foldersOf(name).some((above) => files.has(above));
    removeFiles(
      folder,
      removed.filter((name) => !isInTheWay(name)),
    );
    writeMark(folder, mark);
  }
  if (existsSync(stage)) rmSync(stage, { recursive: true, force: true });
  for (const name of [JOURNAL, `${JOURNAL}.part`]) rmSync(join(folder, name), { force: true });
}

function putInPlace(folder: string, name: string): void {
  clearWay(folder, name);
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  renameSync(join(folder, STAGE, name), join(folder, name));
}

/** A file that is in the way of a folder, or a folder in the way of the file, is deleted first. */
function clearWay(folder: string, name: string): void {
  const parts = name.split('/');
  for (let i = 1; i < parts.length; i++) {
    const parent = join(folder, ...parts.slice(0, i));
    if (lstatSync(parent, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(parent);
  }
  if (lstatSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    rmSync(join(folder, name), { recursive: true });
}

/** `2020` and `2020/11` of `2020/11/a.html`. */
function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** Styles, scripts, pictures and search segments come first; then pages, the deepest first; then what lists them. */
function rankOf(name: string): number {
  if (/^(assets|media|search\/segments)\//.test(name)) return 0;
  if (name.endsWith('.html')) return 100 - Math.min(name.split('/').length, 50);
  return /\.(xml|json|txt)$/.test(name) || name.startsWith('_') ? 200 : 1;
}
