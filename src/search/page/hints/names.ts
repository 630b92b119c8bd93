import { comparedForm } from '../../text/vocabulary.ts';
import type { Facet } from '../query/query.ts';
import { scriptBetween, soundKey } from './scripts.ts';
import { slipsBetween } from './slips.ts';

/** A section, tag, author or further group, in the form in which it is offered above the results. */
export interface Name {
  facet: Facet;
  value: string;
  label: string;
  /** Its number of articles. */
  count: number;
}

/** The most names to offer. */
const MOST = 3;
/** From this number of letters on one typing mistake is tolerated; shorter words are too similar. */
const LONG = 5;

/** Matches `author: marina fox`: a kind of group, and a name after it. */
const KIND = /^\s*([\p{L}\p{N}-]+)\s*:\s*(?=\S)/u;

/** A query without the kind of group at its start, if it names one. */
export function withoutKind(query: string, kinds: readonly Facet[]): { kind: Facet | undefined; words: string } {
  const [lead = '', name = ''] = KIND.exec(query) ?? [];
  const kind = kinds.find((one) => one === name.toLowerCase());
  return { kind, words: kind === undefined ? query : query.slice(lead.length) };
}

/** The groups whose names match a query best; of equal matches the largest. One typing mistake a word is tolerated. */
export function namesFor(query: string, names: Name[]): Name[] {
  const { kind, words: sought } = withoutKind(query, [...new Set(names.map(({ facet }) => facet))]);
  return fitting(sought, kind === undefined ? names : names.filter(({ facet }) => facet === kind));
}

function fitting(query: string, names: Name[]): Name[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const whole = words.join('');
  return names
    .map((name) => ({ name, fit: Math.max(fitOf(words, whole, name), fitBySound(query, name)) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.name.count - a.name.count)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/**
 * 5: the same. 4: the same with typing mistakes. Above 3: the query contains the name; the score grows with its length,
 * and mistakes lower it a little. 2: all words of the query begin words of the name, including initials. 1: the same
 * with mistakes. 0.5: a name of one word, such as `janedoe`, ends with the word of the query.
 */
function fitOf(words: string[], whole: string, { label, value }: Name): number {
  return comparedForm(value) === whole && comparedForm(label) !== '' ? 5 : fitOfWords(words, wordsOf(label));
}

/** The match of a name in another script than the query. */
function fitBySound(query: string, { label }: Name): number {
  const script = scriptBetween(query, label);
  if (!script) return 0;
  const [words, own] = [query, label].map((text) => wordsOf(text).map((word) => soundKey(word, script)));
  return fitOfWords(words!, own!);
}

function fitOfWords(words: string[], own: string[]): number {
  const [whole, joined] = [words.join(''), own.join('')];
  if (joined === '' || whole === '') return 0;
  if (joined === whole) return 5;
  if (isLike(joined, whole)) return 4;
  if (own.every((word) => words.includes(word)) && joined.length >= 3) return 3 + own.length / 10;
  const isWithin = own.every((word) => words.some((one) => one === word || isLike(word, one)));
  if (isWithin && own.length > 1) return 2.95 + own.length / 10;
  const isBegun = words.every((word) => [...word].length !== 2 && own.some((one) => one.startsWith(word)));
  if (isBegun && words.some((word) => [...word].length >= 3))
    return 2 + words.filter((word) => own.includes(word)).length / 10;
  const isSlipped = words.every((word) => own.some((one) => one === word || isLike(one, word)));
  if (isSlipped) return 1;
  const [word = ''] = words;
  return words.length === 1 && own.length === 1 && [...word].length >= LONG && joined.endsWith(word) ? 0.5 : 0;
}

/** Whether two long words differ by at most one typing mistake. */
export function isLike(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= LONG && slipsBetween(one, other, 1) <= 1;
}

/** The words of a name or a query, in the form for comparison. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}\u200c]+/u)
    .map(comparedForm)
    .filter(Boolean);
}
