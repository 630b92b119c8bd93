import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** Hostile and real input that is no part of this repository lies beside it, in `../shared`. */
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

/** A folder of `../shared`; undefined where it is absent. */
export function sharedFolder(folder: string): string | undefined {
  const path = join(SHARED, folder);
  return existsSync(path) ? path : undefined;
}

/** Tests that read a folder of `../shared`; where it is absent they are skipped, and the reason is printed. */
export function describeShared(name: string, folder: string, tests: (folder: string) => void): void {
  const path = sharedFolder(folder);
  if (path) describe(name, () => tests(path));
  else {
    console.warn(`skipped: ${name}: there is no folder ../shared/${folder}`);
    describe.skip(`${name} (no folder ../shared/${folder})`, () => tests(''));
  }
}
