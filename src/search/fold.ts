import { partQuery } from './joined-words.ts';

/**
 * Spellings of Arabic script that readers take for the same. Pagefind folds accents, and with them hamza and vowel signs;
 * it tells apart the letters that Arabic and Persian keyboards write differently, and digits. An index therefore holds
 * the folded forms of such words beside the words, and a query is folded alike.
 */

/** Letters and digits of one sound, by the one that stands for them. */
const SAME: Record<string, string> = {
  ا: 'آأإٱ',
  ی: 'يىئے',
  ک: 'كڪ',
  ه: 'ةۀەہھ',
  و: 'ؤ',
  ...Object.fromEntries(Array.from('٠١٢٣٤٥٦٧٨٩', (digit, i) => [String(i), digit + String.fromCodePoint(0x6f0 + i)])),
};
const FOLDED = new Map(Object.entries(SAME).flatMap(([to, from]) => [...from].map((letter) => [letter, to])));

/** Vowel signs, the stretching of letters, and marks that only order the directions of writing. */
const WITHOUT_SOUND =
  /\u200d|[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const HALF_SPACE = /\u200c+/gu;
const WORD =
  /(?:[\p{Script=Arabic}\p{M}\u0640\u06f0-\u06f9\u0660-\u0669\u200c\u200e\u200f]|\u200d)*[\p{Script=Arabic}\u06f0-\u06f9\u0660-\u0669](?:[\p{Script=Arabic}\p{M}\u0640\u06f0-\u06f9\u0660-\u0669\u200c\u200e\u200f]|\u200d)*/gu;

/** What stands between an indexed text and the folded forms of its words. No excerpt reaches behind it. */
export const FORMS_BEGIN = '⁂';

function foldWord(word: string): string {
  return [...word.normalize('NFKC').replace(WITHOUT_SOUND, '')].map((letter) => FOLDED.get(letter) ?? letter).join('');
}

/** Whether a query is in quotation marks: its words are looked for one after the other, as they are written. */
export function isPhrase(query: string): boolean {
  return /^\s*".+"\s*$/s.test(query);
}

/** A query in folded letters. A half-space counts as a space: a word written with it is also indexed in its parts. */
export function foldQuery(query: string): string {
  const parted = partQuery(query);
  return isPhrase(query) ? parted : foldWord(parted.replace(HALF_SPACE, ' '));
}

/** Every folded form under which a word is found: itself; written with half-spaces, also without them and in parts. */
export function formsOf(word: string): string[] {
  const parts = word.split(HALF_SPACE).map(foldWord).filter(Boolean);
  return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}

/** The folded forms that a text does not hold itself, in order. '' where it has no Arabic script. */
export function missingForms(text: string): string {
  const words = text.match(WORD) ?? [];
  const held = new Set(words);
  const forms = new Set(words.flatMap(formsOf).filter((form) => !held.has(form)));
  return [...forms].sort().join(' ');
}
