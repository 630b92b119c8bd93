import type { Problem } from '../../src/problems.ts';
import { problem } from '../../src/problems.ts';

/** Problems of one file that differ in what was found. */
export function baselineOf(file: string, found: string[], line = 1): Problem[] {
  return found.map((text, i) => problem('link-broken', { file, field: 'body', line: line + i }, text, 'no link'));
}
