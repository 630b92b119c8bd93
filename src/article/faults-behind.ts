import { applyEdits } from '../problems/apply-edits.ts';
import type { Problem } from '../problems.ts';

/**
 * The problems that a fault of the front matter hides. We apply the fault's certain cure and check the result. Problems
 * on a changed line are left out, because their columns would be those of the cured text. `parse` returns all problems
 * of a text.
 */
export function faultsBehind(fault: Problem, text: string, parse: (cured: string) => Problem[]): Problem[] {
  const { fix = [] } = fault;
  if (fix.length === 0 || fix.some(({ file }) => file !== undefined)) return [];
  const cured = applyEdits(text, [fix]);
  if (cured.text === text) return [];
  const changed = new Set(fix.map(({ line }) => line));
  // After an added or a removed line, the cured text has other line numbers.
  const shifted = Math.min(...fix.filter(({ from, to }) => /\n/.test(from + to)).map(({ line }) => line));
  return parse(cured.text).filter(({ line }) => !changed.has(line) && line < shifted);
}
