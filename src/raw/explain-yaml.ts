import { applyEdits } from '../problems/apply-edits.ts';
import type { Edit, Place } from '../problems.ts';
import type { Finder, YamlFault } from './yaml-faults.ts';
import { FINDERS } from './yaml-faults.ts';

/** Lines above that of a parser's error in which its cause is looked for, and finds that are tried. */
const LINES_BEFORE = 200;
const MOST_TRIES = 40;

/**
 * Explains why a YAML text cannot be read: the fault whose edits let it be read, or at least further. `failsAt` says
 * where a text fails, in its own lines from 1, or null where it can be read.
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

/** The edits of a fault that begins on several lines one after the other, as tabs before the items of a list. */
function sameFaults(find: Finder, lines: string[], first: YamlFault): Edit[] {
  const edits = [...first.edits];
  for (let number = first.at.line + 1; number <= lines.length; number++) {
    const next = find(lines[number - 1]!, number, lines[number] ?? '');
    if (!next || next.reason !== first.reason) break;
    edits.push(...next.edits);
  }
  return edits;
}

/** The line of the error first, then those above it from the nearest on, then the one below. */
function linesAround(line: number, count: number): number[] {
  const above = Array.from({ length: Math.min(line, LINES_BEFORE) }, (_, i) => line - i);
  return [...above, line + 1].filter((number) => number >= 1 && number <= count);
}

function isBehind(a: Place, b: Place): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}
