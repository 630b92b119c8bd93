import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this checkout, or of the package. */
export const PROJECT = join(import.meta.dirname, '..', '..', '..');

/** The file of digests that packing writes beside compiled code. */
export const PACKAGED_CODE = 'code.json';

/** The package's folder of compiled components, for a site at the root of its host. */
export const PACKAGED_BUNDLE = 'bundle';

/** Digests of the sources from which the package was compiled, by their names in the checkout; null in a checkout. */
export function packagedDigests(project = PROJECT): Record<string, string> | null {
  try {
    return JSON.parse(readFileSync(join(project, PACKAGED_CODE), 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
