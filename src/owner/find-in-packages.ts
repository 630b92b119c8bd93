import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Finds a file of an npm package by its name, `package/folder/file`. Looks among the packages of the working folder,
 * then of this program. Null if there is none.
 */
export function findInPackages(name: string): string | null {
  for (const place of [join(process.cwd(), 'package.json'), import.meta.url]) {
    for (const folder of createRequire(place).resolve.paths(name) ?? []) {
      const file = join(folder, name);
      if (existsSync(file)) return file;
    }
  }
  return null;
}
