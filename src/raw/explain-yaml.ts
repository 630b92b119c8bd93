import { applyEdits } from '../problems/apply-edits.ts';
import type { Edit, Place } from '../problems.ts';
import type { Finder, YamlFault } from './yaml-faults.ts';
import { FINDERS } from './yaml-faults.ts';

/** We search so many lines above a parser's error for its cause, and try so many possible causes. */
const LINES_BEFORE = 200;
const MOST_TRIES = 40;

/**
 * Explains why a YAML text cannot be parsed. Returns the fault whose edits make the text parse, or at least parse
 * further. `failsAt` returns the line on which a text fails, from 1, or null if it parses.
 */
export function explainYaml(text: string, failsAt: (text: string) => Place | null, error: Place): YamlFault | null {
  const lines = text.split('\n');
  let further: YamlFault | null = null;
  let tries = 0;
  const numbers = linesAround(error.line, lines.length);
  for (const find of FINDERS) {
    for (const number of numbers) {
      const found = find(lines[number - 1]!, number, lines[number] ?? '');
      if (!found) continue;
      if (++tries > MOST_TRIES) return further;
      const edits = sameFaults(find, lines, found);
      const fails = failsAt(applyEdits(text, [edits]).text);
      if (fails === null) return { ...found, edits };
      if (!further && isBehind(fails, error) && found.at.line <= error.line) further = found;
    }
  }
  return further;
}

/** The edits of a fault that occurs on several consecutive lines, such as tabs before the items of a list. */
function sameFaults(find: Finder, lines: string[], first: YamlFault): Edit[] {
  const edits = [...first.edits];
  for (let number = first.at.line + 1; number <= lines.length; number++) {
    const next = find(lines[number - 1]!, number, lines[number] ?? '');
    if (!next || next.reason !== first.reason) break;
    edits.push(...next.edits);
  }
  return edits;
}

/** Search order: the line of the error, then the lines above it from the nearest on, then the line below. */
function linesAround(line: number, count: number): number[] {
  const above = Array.from({ length: Math.min(line, LINES_BEFORE) }, (_, i) => line - i);
  return [...above, line + 1].filter((number) => number >= 1 && number <= count);
}

function isBehind(a: Place, b: Place): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}
