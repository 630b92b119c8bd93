import type { OverLimit } from '../over-limit.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

/** One mark at the start of a line that opens a quotation or a list item. */
const MARK = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
const UNDERLINE = /^[ \t>|]*(?:=+|:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?)[ \t]*$/;

/**
 * The first limit that the lines of a text exceed. We check before parsing, because a Markdown parser's time grows with
 * the square of these numbers. Every line counts, even in code.
 */
export function countLines(text: string): OverLimit | null {
  const counts = { listItems: 0, underlines: 0, definitions: 0, lazyLines: 0 };
  let isInside = false;
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    const over = (what: OverLimit['what']) => ({ what, line: number });
    const marks = countMarks(line);
    counts.listItems += marks;
    if (UNDERLINE.test(line)) counts.underlines++;
    if (/^[ \t>]*\[[^\]]{0,1000}\]:/.test(line)) counts.definitions++;
    const begins = marks > 0 || /^[ \t>]*\[\^/.test(line);
    isInside = begins || (isInside && line.trim() !== '');
    counts.lazyLines = isInside && !begins ? counts.lazyLines + 1 : 0;
    if (marks > TEXT_LIMITS.marksOnLine) return over('marksOnLine');
    for (const what of ['listItems', 'underlines', 'definitions', 'lazyLines'] as const)
      if (counts[what] > TEXT_LIMITS[what]) return over(what);
  }
  return null;
}

function countMarks(line: string): number {
  let marks = 0;
  MARK.lastIndex = 0;
  while (marks <= TEXT_LIMITS.marksOnLine && MARK.test(line)) marks++;
  return marks;
}
