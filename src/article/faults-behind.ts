import { applyEdits } from '../problems/apply-edits.ts';
import type { Problem } from '../problems.ts';

/**
 * The problems that a fault of the front matter hides: those of the text with the fault's certain cure applied. Problems on
 * a line that the cure changes are left out, since their columns would be those of the cured text. `parse` gives all
 * problems of a text.
 */
export function faultsBehind(fault: Problem, text: string, parse: (cured: string) => Problem[]): Problem[] {
  const { fix = [] } = fault;
  if (fix.length === 0 || fix.some(({ file }) => file !== undefined)) return [];
  const cured = applyEdits(text, [fix]);
  if (cured.text === text) return [];
  const changed = new Set(fix.map(({ line }) => line));
  // Behind an added or a removed line the cured text counts its lines otherwise.
  const shifted = Math.min(...fix.filter(({ from, to }) => /\n/.test(from + to)).map(({ line }) => line));
  return parse(cured.text).filter(({ line }) => !changed.has(line) && line < shifted);
}
