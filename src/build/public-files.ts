import { readdir } from 'node:fs/promises';
import { relative, join } from 'node:path';
import { compare } from '../problems.ts';

/** Paths of the owner's files that are served as they are; none when the folder does not exist. */
export async function listPublicFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`)
    .sort(compare);
}
