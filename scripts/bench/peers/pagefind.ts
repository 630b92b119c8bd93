import { join } from 'node:path';
import type { Command } from '../system.ts';

const PAGEFIND = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');

/** Adds full-text search to another generator's site, with the Pagefind version that Backfile uses. */
export function pagefind(out: string): Command {
  return { program: process.execPath, words: [PAGEFIND, '--quiet', '--site', out] };
}
