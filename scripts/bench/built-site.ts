import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A built site on disk. */
export interface Edition {
  /** A digest of every file, by path. */
  digests: Map<string, string>;
  bytes: number;
}

/** Reads a folder, including hidden files. A missing folder is an empty edition. */
export function readEdition(folder: string): Edition {
  const edition: Edition = { digests: new Map(), bytes: 0 };
  if (!existsSync(folder)) return edition;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const data = readFileSync(file);
    edition.digests.set(relative(folder, file), hash('sha1', data));
    edition.bytes += data.length;
  }
  return edition;
}

/** The number of new, changed and deleted files. */
export function countChanged(before: Edition, after: Edition): number {
  const newOrDifferent = [...after.digests].filter(([file, digest]) => before.digests.get(file) !== digest);
  const gone = [...before.digests.keys()].filter((file) => !after.digests.has(file));
  return newOrDifferent.length + gone.length;
}
