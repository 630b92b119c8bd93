import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compare } from '../problems.ts';
import { MARK, removeFiles, TreeWriter, writeMark } from './tree.ts';

/** Where the files of the next edition wait, and what is to be done with them: both inside the folder that is filled. */
const [STAGE, JOURNAL] = ['.backfile-next', '.backfile-journal'];

interface Journal {
  /** In the order in which they are put in place. */
  put: string[];
  removed: string[];
  mark: { id: string; base?: string };
}

/**
 * Makes a folder hold another edition without moving the folder itself, which may be a mount point or lie where nothing may
 * be renamed. New files are copied beside the old ones first, then the journal is written, and only then is each put in
 * place: what pages need before the pages, pages before what lists them, and what is gone last.
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

/** Does what is left of a journal; before there is one, the folder is the last edition, and what waits is thrown away. */
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

/** A file in the place of a folder of the name, or a folder in the place of the file, goes first. */
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

/** Styles, scripts, pictures and search segments come first; then pages, the deepest first; then what leads to them. */
function rankOf(name: string): number {
  if (/^(assets|media|search\/segments)\//.test(name)) return 0;
  if (name.endsWith('.html')) return 100 - Math.min(name.split('/').length, 50);
  return /\.(xml|json|txt)$/.test(name) || name.startsWith('_') ? 200 : 1;
}
