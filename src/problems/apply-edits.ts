import type { Edit } from '../problems.ts';

/** A text after its edits, and how many groups of edits were applied. */
export interface Edited {
  text: string;
  made: number;
}

/**
 * Applies edits to a text. Each group of edits is one cure. A group is applied whole, or not at all: it is skipped if a
 * text to replace is not found, or if another cure has changed it already. Line ends and a byte order mark stay
 * unchanged.
 */
export function applyEdits(text: string, groups: Edit[][]): Edited {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const lines = lineStarts(text, mark);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const taken: Replacement[] = [];
  let made = 0;
  for (const group of groups) {
    const places = group.map((edit) => locate(text, lines, edit, lineEnd));
    if (places.some((place) => place === null)) continue;
    const found = places as Replacement[];
    if (found.some((place) => taken.some((other) => overlaps(place, other)))) continue;
    taken.push(...found);
    made++;
  }
  let out = text;
  for (const { start, end, to } of taken.sort((a, b) => b.start - a.start || b.end - a.end))
    out = out.slice(0, start) + to + out.slice(end);
  return { text: out, made };
}

interface Replacement {
  start: number;
  end: number;
  to: string;
}

/** Two equal edits at the same place count as one, because several problems may have the same cure. */
function overlaps(a: Replacement, b: Replacement): boolean {
  if (a.start === a.end || b.start === b.end) return a.start === b.start || (a.start < b.end && b.start < a.end);
  return a.start < b.end && b.start < a.end;
}

function locate(text: string, lines: number[], { line, column, from, to }: Edit, lineEnd: string): Replacement | null {
  const start = lines[line - 1];
  if (start === undefined) return null;
  const native = (part: string) => part.replaceAll('\n', lineEnd);
  const end = lines[line] ?? text.length + 1;
  const wanted = native(from);
  const exact = start + column - 1;
  if (text.startsWith(wanted, exact)) return { start: exact, end: exact + wanted.length, to: native(to) };
  if (wanted === '') return null;
  const after = text.indexOf(wanted, exact);
  const found = after >= 0 && after < end ? after : text.indexOf(wanted, start);
  return found >= 0 && found < end ? { start: found, end: found + wanted.length, to: native(to) } : null;
}

/** The offset at which each line begins. */
function lineStarts(text: string, first: number): number[] {
  return [first, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
}
