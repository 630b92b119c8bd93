import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';

/** The lines that Git writes around two versions that it could not merge (git-merge, "How conflicts are presented"). */
const MARKERS = /^<{7} .*\n[\s\S]*?^={7}\n[\s\S]*?^>{7} ?.*$/m;

/** Finds the first merge conflict in a file. One inside a code block is an example. */
export function findMergeMarkers(file: string, text: string): Problem | null {
  if (!text.includes('<<<<<<< ')) return null;
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const found = MARKERS.exec(lines);
  if (!found) return null;
  const before = lines.slice(0, found.index);
  const fences = before.match(/^ {0,3}(```|~~~)/gm)?.length ?? 0;
  if (fences % 2 === 1) return null;
  const line = before.split('\n').length;
  const field = /^(---[\s\S]*?\n)?---[ \t]*$/m.exec(before)?.[1] ? 'body' : 'front matter';
  const end = line + found[0].split('\n').length - 1;
  const shown = `two versions of some lines, from here to line ${end}`;
  const cure = `the lines that are right, without the others and without the three lines <<<<<<<, ======= and >>>>>>>`;
  return problem('merge-marker', { file, field, line }, shown, cure);
}
