import { codeRanges } from '../markdown/code-ranges.ts';

/** A match outside code; `line` is the line of the text on which it begins, counted from 1. */
export interface Match {
  groups: (string | undefined)[];
  whole: string;
  at: number;
  line: number;
}

/**
 * Replaces what a pattern with the flag `g` finds outside code; null leaves a match as it is. A replacement gets the line
 * breaks that it lacks, so that the lines of the text stay those of the file.
 */
export function replaceOutsideCode(
  text: string,
  pattern: RegExp,
  replacementOf: (match: Match) => string | null,
): string {
  const code = codeRanges(text);
  let nextCode = 0;
  let [line, counted] = [1, 0];
  let out = '';
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const { 0: whole, index: at } = match;
    while (nextCode < code.length && code[nextCode]![1] <= at) nextCode++;
    const range = code[nextCode];
    if (at < done || (range && range[0] <= at)) continue;
    for (; counted < at; counted++) if (text.charCodeAt(counted) === NEW_LINE) line++;
    const replacement = replacementOf({ groups: [...match], whole, at, line });
    if (replacement === null) continue;
    const lost = breaksIn(whole) - breaksIn(replacement);
    out += text.slice(done, at) + replacement + '\n'.repeat(Math.max(lost, 0));
    done = at + whole.length;
  }
  return out + text.slice(done);
}

const NEW_LINE = 10;

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
