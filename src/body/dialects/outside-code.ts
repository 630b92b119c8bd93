import { codeRanges } from '../markdown/code-ranges.ts';

/** A match outside code. `line` is its first line in the text, from 1. */
export interface Match {
  groups: (string | undefined)[];
  whole: string;
  at: number;
  line: number;
}

/**
 * Replaces the matches of a pattern with flag `g` outside code. If `replace` returns null, the match stays. Missing
 * line breaks are added to a replacement, so that line numbers stay those of the file.
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
