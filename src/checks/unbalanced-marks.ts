import type { Problem } from '../problems.ts';
import type { CheckedText, TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

/** A paragraph and its offset. */
interface Paragraph {
  text: string;
  start: number;
}

/** Finds quotations and brackets that are not closed in their paragraph. */
export const checkUnbalanced: TextCheck = (text) => {
  const paragraphs = paragraphsOf(text.prose);
  const quotes: Problem[] = [];
  const brackets: Problem[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    quotes.push(...openQuotes(text, paragraph, paragraphs[i + 1]));
    brackets.push(...openBrackets(text, paragraph));
  }
  return [...firstFew(quotes), ...firstFew(brackets)];
};

/** Yields runs of lines, except tables, definition lists and headings. */
function paragraphsOf(prose: string): Paragraph[] {
  return [...prose.matchAll(/[^\n]+(?:\n[^\n]*\S[^\n]*)*/g)]
    .map(({ 0: text, index }) => ({ text, start: index }))
    .filter(({ text }) => !/^\s*(\||#|[-*+] |\d+[.)] |\[\^?[^\]]*\]:)/m.test(text) && text.trim() !== '');
}

/**
 * Quotation marks of other kinds, including HTML entities and two apostrophes. Beside them it is unclear what is open.
 */
const OTHER_MARKS = /[„‟«»]|''|&(?:#0*(?:34|822[0-3]|171|187)|#x0*(?:22|201[c-f]|ab|bb)|[lrb]dquo|[lr]aquo|quot);/i;

/**
 * Finds a single unclosed mark: an opening curly one, or a straight one before a word. A quotation of several
 * paragraphs has an opening mark in each and a closing mark only in the last. If both kinds are mixed, the check gives
 * up.
 */
function openQuotes(text: CheckedText, { text: own, start }: Paragraph, next: Paragraph | undefined): Problem[] {
  const goesOn = next !== undefined && /^[\s>*_]*[“"]/.test(next.text);
  // The prose has spaces in place of entities.
  if (goesOn || OTHER_MARKS.test(text.markdown.slice(start, start + own.length))) return [];
  const curly = [...own.matchAll(/[“”]/g)];
  const straight = [...own.matchAll(/"/g)];
  if (straight.length === 1 && curly.length === 0) {
    const { index } = straight[0]!;
    const isOpening = /(^|[\s(])$/.test(own.slice(0, index)) && /^"[\p{L}\p{N}]/u.test(own.slice(index));
    return isOpening ? [report(text, { text: own, start }, index, '" without a closing mark', '"')] : [];
  }
  const opens = curly.filter(({ 0: mark }) => mark === '“').length;
  if (straight.length > 0 || opens - (curly.length - opens) !== 1) return [];
  return [report(text, { text: own, start }, lastUnclosed(own, '“', '”'), '“ without a closing mark', '”')];
}

function report(text: CheckedText, { text: own, start }: Paragraph, at: number, found: string, mark: string): Problem {
  const offset = start + at;
  const shown = own
    .slice(at, at + 30)
    .replace(/\s+/g, ' ')
    .trim();
  const end = endOfSentence(own, at);
  // A single mark that opens the paragraph's last sentence closes at its end.
  const isCertain = own[at + 1] !== undefined && /\S/.test(own[at + 1]!) && end === own.trimEnd().length;
  const cure = `${mark} at the end of the quotation that begins “${shown.replace(/^[“"]/, '')}”`;
  if (!isCertain) return textProblem('quote-unbalanced', text, offset, found, cure);
  const lineStart = own.lastIndexOf('\n', end - 1) + 1;
  const place = text.placeAt(start + Math.max(lineStart, end - 1));
  const problem = textProblem('quote-unbalanced', text, offset, found, cure);
  return { ...problem, fix: [{ ...place, column: place.column + 1, from: '', to: mark }] };
}

/** The end of the only sentence that follows, or -1 if several follow. */
function endOfSentence(text: string, from: number): number {
  const rest = text.slice(from).trimEnd();
  return /[.!?]\s+\S/.test(rest) ? -1 : from + rest.length;
}

function openBrackets(text: CheckedText, { text: own, start }: Paragraph): Problem[] {
  const open: number[] = [];
  for (const { 0: sign, index } of own.matchAll(/[()]/g)) {
    if (own[index - 1] === '\\') return [];
    if (sign === '(') {
      // `:(` is a face.
      if (!/[:;=8]-?$/.test(own.slice(Math.max(0, index - 2), index))) open.push(index);
    } else if (open.length > 0) open.pop();
    // 1) and a) number a list.
    else if (
      !/(^|\s)(\d{1,3}|[a-zA-Z]|[ivx]+)$/.test(own.slice(Math.max(0, index - 5), index)) &&
      !/[:;=8]-?$/.test(own.slice(Math.max(0, index - 2), index))
    )
      return [];
  }
  const at = open.at(-1);
  if (at === undefined || open.length > 1) return [];
  const shown = own
    .slice(at, at + 30)
    .replace(/\s+/g, ' ')
    .trim();
  const cure = `) at the end of what begins “${shown}”`;
  return [textProblem('bracket-unbalanced', text, start + at, '( without a closing bracket', cure)];
}

function lastUnclosed(text: string, open: string, close: string): number {
  const stack: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === open) stack.push(i);
    else if (text[i] === close) stack.pop();
  }
  return stack.at(-1) ?? 0;
}
