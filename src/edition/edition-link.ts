import { existsSync, lstatSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { MARK, readMark } from './tree.ts';

/** The default number of editions that are kept for a rollback, including the current one. */
const KEPT = 5;

/** One of several numbered editions, such as `editions/42`. */
export interface NumberedEdition {
  number: number;
  folder: string;
  /** When it was published, in milliseconds since 1970. */
  time: number;
  isCurrent: boolean;
}

/**
 * The folder of the edition to which a symbolic link such as `dist -> editions/42` leads. Null if `path` is not such a
 * link.
 */
export function linkedEdition(path: string): string | null {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  const folder = resolve(dirname(path), readlinkSync(path));
  return /^\d+$/.test(basename(folder)) ? folder : null;
}

/** The complete editions beside the one to which a link leads, oldest first. */
export function editionsOf(link: string): NumberedEdition[] {
  const current = linkedEdition(link);
  if (current === null || !existsSync(dirname(current))) return [];
  return readdirSync(dirname(current))
    .filter((name) => /^\d+$/.test(name) && readMark(join(dirname(current), name)) !== null)
    .map((name) => {
      const folder = join(dirname(current), name);
      const time = statSync(join(folder, MARK)).mtimeMs;
      return { number: Number(name), folder, time, isCurrent: folder === current };
    })
    .sort((a, b) => a.number - b.number);
}

/** The name of a new folder for the next edition of a link. */
export function nextEdition(link: string): string {
  const current = linkedEdition(link)!;
  const numbers = existsSync(dirname(current))
    ? readdirSync(dirname(current)).filter((name) => /^\d+$/.test(name))
    : [];
  return join(dirname(current), String(Math.max(0, ...numbers.map(Number)) + 1));
}

/** Changes a link to another edition in one step, and deletes the oldest surplus editions. */
export function turnLink(link: string, folder: string, keep = KEPT): void {
  const part = join(dirname(link), `.${basename(link)}.link`);
  rmSync(part, { force: true });
  symlinkSync(relative(dirname(link), folder), part);
  renameSync(part, link);
  const others = editionsOf(link).filter(({ isCurrent }) => !isCurrent);
  for (const { folder: old } of others.slice(0, Math.max(0, others.length - keep + 1)))
    rmSync(old, { recursive: true, force: true });
}
