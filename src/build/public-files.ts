import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compare } from '../problems.ts';

/**
 * Paths of the owner's files that are published unchanged; empty if the folder does not exist.
 * @throws if it cannot be read, because an edition without them would be incomplete.
 */
export async function listPublicFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`)
    .sort(compare);
}
