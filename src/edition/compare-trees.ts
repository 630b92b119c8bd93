import type { Dirent } from 'node:fs';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../problems.ts';
import type { Changes } from './changes.ts';
import { isOfDisk } from './tree.ts';

/**
 * The files of `after` that readers of `before` would find changed. Compares the bytes of every file if nothing is
 * known about the first tree.
 */
export function compareTrees(before: string, after: string): Changes {
  const [old, now] = [new Set(filesOf(before)), filesOf(after)];
  const added: string[] = [];
  const changed = now.filter((name) => {
    const isNew = !old.delete(name);
    if (isNew) added.push(name);
    return isNew || !isSame(join(before, name), join(after, name));
  });
  return { changed, added, removed: [...old] };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one), lstatSync(other)];
  return a.isFile() && a.size === b.size && (a.ino === b.ino || readFileSync(one).equals(readFileSync(other)));
}

function filesOf(folder: string): string[] {
  const names: string[] = [];
  const list = (inside: string) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(folder, inside), { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (isOfDisk(name)) continue;
      if (entry.isDirectory()) list(name);
      else names.push(name);
    }
  };
  list('');
  return names.sort(compare);
}
