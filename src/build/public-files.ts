import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compare } from '../problems.ts';

/**
 * Paths of the owner's files that are served as they are; none when the folder does not exist.
 * @throws when it cannot be read: an edition without some of them would not be a whole one.
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
