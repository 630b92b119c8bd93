import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One file of a folder as it was at a moment. */
export interface Shot {
  digest: string;
  inode: number;
  modified: number;
}

/** Files by their names below the folder, in order; folders too, by names that end in a slash and with an empty digest. */
export type Snapshot = Map<string, Shot>;

/** Everything in a folder now; nothing where there is none. */
export function snapshotOf(folder: string): Snapshot {
  if (!existsSync(folder)) return new Map();
  const shots = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry): [string, Shot] => {
    const path = join(entry.parentPath, entry.name);
    const { ino: inode, mtimeMs: modified } = lstatSync(path);
    const name = relative(folder, path);
    if (entry.isDirectory()) return [`${name}/`, { digest: '', inode, modified }];
    return [name, { digest: createHash('sha1').update(readFileSync(path)).digest('hex'), inode, modified }];
  });
  return new Map(shots.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names that are not in both, or whose bytes differ. */
export function differing(before: Snapshot, after: Snapshot): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name)?.digest !== after.get(name)?.digest,
  );
}

/** Files, no folders, that are new in `after` or have other bytes there, and those that are gone: each in order. */
export function changesBetween(before: Snapshot, after: Snapshot): { changed: string[]; removed: string[] } {
  const files = differing(before, after).filter((name) => !name.endsWith('/'));
  return {
    changed: files.filter((name) => after.has(name)).sort(),
    removed: files.filter((name) => !after.has(name)).sort(),
  };
}

/** Files with the same bytes in both that are not the very same: of another inode or time. */
export function renewed(before: Snapshot, after: Snapshot): string[] {
  return [...before].flatMap(([name, { digest, inode, modified }]) => {
    const now = after.get(name);
    if (name.endsWith('/') || now?.digest !== digest) return [];
    return now.inode === inode && now.modified === modified ? [] : [name];
  });
}
