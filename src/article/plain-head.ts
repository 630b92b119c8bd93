import { DIALECTS, plainName } from './keys/dialects.ts';

/** The keys and values at the start of a file without an opening line, and how many lines they take. */
export interface PlainHead {
  source: string;
  /** Lines before the values, such as the opening line of Nikola's comment. */
  skipped: number;
  /** Characters before the text of the article. */
  length: number;
}

const KEY = /^([A-Za-z][\w -]{0,60}?)[ \t]*:(?:[ \t]|$)/;
const CONTINUED = /^(?: {2,}|\t)\S/;
const NIKOLA = /^(<!--[ \t]*\n)?((?:\.\. [A-Za-z][\w-]*:.*(?:\n|$)(?:[ \t]+\S.*(?:\n|$))*)+)(?:\s*-->[ \t]*)?/;
const MAX_LINES = 100;

/**
 * Finds the head of a file as Pelican, MultiMarkdown or Nikola write it, up to the first empty line. A paragraph is a
 * head only if each of its lines is a key with a value, and one of the keys is a title or a date.
 */
export function plainHead(text: string): PlainHead | null {
  const nikola = /^(?:<!--|\.\. )/.test(text) ? NIKOLA.exec(text) : null;
  if (nikola && isHead(nikola[2]!.split('\n').map((line) => line.replace(/^\.\. /, ''))))
    return { source: nikola[2]!, skipped: nikola[1] ? 1 : 0, length: nikola[0].length };
  if (!KEY.test(text.slice(0, 100))) return null;
  const end = /\n[ \t]*(?:\n|$)|$/.exec(text)!;
  const source = text.slice(0, end.index);
  return isHead(source.split('\n')) ? { source, skipped: 0, length: end.index + end[0].length } : null;
}

function isHead(lines: string[]): boolean {
  if (lines.length > MAX_LINES) return false;
  const keys = lines.map((line) => KEY.exec(line)?.[1]);
  const isWhole = lines.every((line, i) => keys[i] !== undefined || CONTINUED.test(line) || line === '');
  const names = keys.flatMap((key) => (key === undefined ? [] : [plainName(key)]));
  const has = (known: readonly string[]) => names.some((name) => known.includes(name));
  return isWhole && (names.includes('title') || (names.length > 1 && has(DIALECTS.date)));
}
