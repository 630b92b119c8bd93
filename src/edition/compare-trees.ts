import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../problems.ts';

/** Names of files below a folder that differ between two states of it. */
export interface Changes {
  /** New ones, and those with other bytes. */
  changed: string[];
  removed: string[];
}

/** What a reader of `before` finds otherwise in `after`: by every file, where nothing is known of the first. */
export function compareTrees(before: string, after: string): Changes {
  const [old, now] = [new Set(filesOf(before)), filesOf(after)];
  const changed = now.filter((name) => !old.delete(name) || !isSame(join(before, name), join(after, name)));
  return { changed, removed: [...old] };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one), lstatSync(other)];
  return a.isFile() && a.size === b.size && (a.ino === b.ino || readFileSync(one).equals(readFileSync(other)));
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort(compare);
  } catch {
    return [];
  }
}
