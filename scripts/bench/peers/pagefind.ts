import { join } from 'node:path';
import type { Command } from '../system.ts';

const PAGEFIND = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');

/** Full-text search over a peer's edition, by the same Pagefind that Backfile uses. */
export function pagefind(out: string): Command {
  return { program: process.execPath, words: [PAGEFIND, '--quiet', '--site', out] };
}
