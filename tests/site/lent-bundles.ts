import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the compiled components of all builds of a run of tests are, under the digests of what they are made from. */
const LENT = 'BACKFILE_TEST_BUNDLES';

/** Names the folder through which the builds of this run of tests share their compiled components. */
export function lendBundlesOf(folder: string): void {
  process.env[LENT] = folder;
}

/**
 * Gives a new cache the components that another build compiled: compiling takes most of the time of a small build. A build
 * takes those of its own digest alone, and compiles where there are none.
 */
export function borrowBundles(cache: string): void {
  const lent = process.env[LENT];
  const place = join(cache, 'bundles');
  if (lent && existsSync(lent) && !existsSync(place)) copyMissing(lent, place);
}

/** Keeps the components that a build compiled, for the builds that follow. */
export function returnBundles(cache: string): void {
  const lent = process.env[LENT];
  const made = join(cache, 'bundles');
  if (lent && existsSync(made)) copyMissing(made, lent);
}

/** Copies the folders that `to` lacks, each in one step. Another test may do the same: one of the two comes first. */
function copyMissing(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.includes('.') || existsSync(join(to, name))) continue;
    const copy = join(to, `${name}.${randomUUID()}`);
    cpSync(join(from, name), copy, { recursive: true });
    try {
      renameSync(copy, join(to, name));
    } catch {
      rmSync(copy, { recursive: true });
    }
  }
}
