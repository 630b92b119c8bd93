import { codeRanges } from '../body/markdown/code-ranges.ts';
import type { Edit, Place, Problem, ProblemCode } from '../problems.ts';
import { problem } from '../problems.ts';

/** An article's text in the form that the checks need. */
export interface CheckedText {
  file: string;
  /** The Markdown below the front matter. */
  markdown: string;
  /** The Markdown with spaces in place of code, HTML tags and addresses. Every letter keeps its offset. */
  prose: string;
  /** The place in the file of an offset of the Markdown. */
  placeAt: (offset: number) => Place;
}

/** Looks at one text. */
export type TextCheck = (text: CheckedText) => Problem[];

/** What is not prose: tags, comments, addresses of links and pictures, bare addresses, tags of other generators. */
const NO_PROSE =
  /<!--[\s\S]*?-->|<\/?[a-zA-Z][^<>]*>|<https?:[^<>\s]*>|\]\((?:[^()\s]|\([^()\s]*\))*|\]:[ \t]*\S+|https?:\/\/[^\s)<>\]]+|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{:[^}]*\}|\{#[^}]*\}|\[\/?[a-z]+(?: [^\]]*=[^\]]*)?\](?!\()|&#?\w+;/g;

/** We search only at the characters that begin them: a test at every word would cost more than everything else. */
const MAIL = /[\w.+-]+@[\w-]+\.[\w.]+/g;
const BARE_HOST = /\bwww\.[^\s)<>\]]+/g;

export function checkedText(file: string, markdown: string, bodyLine: number): CheckedText {
  let prose = markdown;
  for (const [start, end] of codeRanges(markdown))
    prose = prose.slice(0, start) + blank(prose.slice(start, end)) + prose.slice(end);
  prose = prose.replace(NO_PROSE, blank);
  if (prose.includes('@')) prose = prose.replace(MAIL, blank);
  if (prose.includes('www.')) prose = prose.replace(BARE_HOST, blank);
  let starts: number[] | null = null;
  const placeAt = (offset: number): Place => {
    starts ??= [0, ...[...markdown.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: bodyLine + low, column: offset - starts[low]! + 1 };
  };
  return { file, markdown, prose, placeAt };
}

/** Replaces letters by the same number of spaces, and keeps line breaks. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Makes a problem at an offset of a text. `fix` replaces the text there. */
export function textProblem(
  code: ProblemCode,
  { file, placeAt }: CheckedText,
  offset: number,
  found: string,
  cure: string,
  fix?: [from: string, to: string],
): Problem {
  const place = placeAt(offset);
  const edits: Edit[] | undefined = fix ? [{ ...place, from: fix[0], to: fix[1] }] : undefined;
  return problem(code, { file, field: 'body', ...place }, found, cure, edits);
}

/** Reports the first few finds of a kind, and counts the rest in the last one: a scraped text may have hundreds. */
export function firstFew(problems: Problem[], most = 5): Problem[] {
  if (problems.length <= most) return problems;
  const [rest, last] = [problems.length - most, problems[most - 1]!];
  return [...problems.slice(0, most - 1), { ...last, found: `${last.found}; and ${rest} more in this text` }];
}
