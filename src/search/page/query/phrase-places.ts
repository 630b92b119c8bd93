import { foldText, spellOut } from '../../text/fold.ts';
import { IS_SPACELESS } from '../../text/joined-words.ts';
import type { Terms } from './terms.ts';

/** The position of a phrase in a text, in words as Pagefind counts them. `end` is the position after it. */
export interface PhrasePlace {
  start: number;
  end: number;
}

/**
 * The positions of multi-word phrases in a text, in order. `isFound` says which words Pagefind found, in any form. The
 * words of a phrase are consecutive, and each resembles the phrase's word more than any other word of the query.
 * Overlapping positions are joined.
 */
export function phrasePlaces(
  words: string[],
  terms: Terms,
  isFound: (place: number) => boolean,
  isSpaceless: boolean,
): PhrasePlace[] {
  const phrases = longPhrases(terms);
  const all = [...looseWords(terms), ...phrases.flat()];
  const fits = (word: string, term: string) => {
    const common = likeness(word, term);
    return common > 0 && all.every((other) => likeness(word, other) <= common);
  };
  const endOf = (start: number, phrase: string[]) =>
    phrase.every((term, i) => isFound(start + i) && fits(words[start + i] ?? '', term)) ? start + phrase.length : start;
  const endOfLetters = (start: number, phrase: string[]) => {
    const sought = lettersOf(phrase.join(''));
    let held = '';
    let end = start;
    while (end < words.length && held.length < sought.length) held += lettersOf(words[end++]!);
    return lettersOf(words[start]!) !== '' && held.startsWith(sought) ? end : start;
  };
  const places: PhrasePlace[] = [];
  if (phrases.length === 0) return places;
  for (let start = 0; start < words.length; start++) {
    if (!isFound(start)) continue;
    const end = Math.max(...phrases.map((phrase) => (isSpaceless ? endOfLetters : endOf)(start, phrase)));
    const last = places.at(-1);
    if (end > start && last && start < last.end) last.end = Math.max(last.end, end);
    else if (end > start) places.push({ start, end });
  }
  return places;
}

/** Whether a found word resembles a word of the phrases more than any other word of the query. */
export function isOfPhrase(word: string, terms: Terms): boolean {
  const most = (sought: string[]) => Math.max(0, ...sought.map((term) => likeness(word, term)));
  return most(longPhrases(terms).flat()) > most(looseWords(terms));
}

/** Words to find anywhere. A phrase of one word is such a word. */
function looseWords({ words, phrases }: Terms): string[] {
  return [...words, ...phrases.filter((phrase) => !isLong(phrase))];
}

function longPhrases({ phrases }: Terms): string[][] {
  return phrases.filter(isLong).map((phrase) => phrase.split(' '));
}

function isLong(phrase: string): boolean {
  return phrase.includes(' ') || IS_SPACELESS.test(phrase);
}

/**
 * The number of letters at the start that a word, or a part of it, shares with a word of the query. In scripts without
 * spaces that may be several words.
 */
function likeness(word: string, term: string): number {
  const sought = lettersOf(term);
  const letters = lettersOf(word);
  if (IS_SPACELESS.test(term)) return sought.includes(letters) ? letters.length : 0;
  const parts = [word, ...word.split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u)];
  return Math.max(...parts.map((part) => commonLength(lettersOf(part), sought)));
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function lettersOf(text: string): string {
  return spellOut(foldText(text)).replace(/[^\p{L}\p{N}]/gu, '');
}
