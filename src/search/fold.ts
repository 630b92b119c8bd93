/**
 * Spellings that readers take for the same. Pagefind folds accents, and with them hamza and vowel signs; it tells apart
 * the letters that Arabic and Persian keyboards write differently, and digits, and Latin letters that are no others with
 * an accent. An index therefore holds the folded forms of such words beside the words, and a query in Arabic script is
 * folded alike.
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

/** Latin letters as keyboards without them write them. */
const SPELT = new Map(
  'æ ae œ oe ø o ß ss ł l đ d ð d þ th ħ h ŧ t ı i ŋ n'
    .match(/\S+ \S+/g)!
    .map((pair) => pair.split(' ') as [string, string]),
);
const LATIN_WORD = /[\p{Script=Latin}\p{M}]*[æœøßłđðþħŧıŋ\ufb00-\ufb06][\p{Script=Latin}\p{M}]*/giu;

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

/** A text in folded letters, half-spaces as spaces. */
export function foldText(text: string): string {
  return foldWord(text.replace(HALF_SPACE, ' '));
}

/** Every folded form under which a word is found: itself; written with half-spaces, also without them and in parts. */
export function formsOf(word: string): string[] {
  const parts = word.split(HALF_SPACE).map(foldWord).filter(Boolean);
  return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}

/** A Latin word in small letters without accents, as a keyboard without its letters writes it. */
export function spellOut(word: string): string {
  return [...word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()]
    .map((letter) => SPELT.get(letter) ?? letter)
    .join('');
}

/** The folded forms that a text does not hold itself, in order. '' where it has no such words. */
export function missingForms(text: string): string {
  const words = text.match(WORD) ?? [];
  const latin = text.match(LATIN_WORD) ?? [];
  const held = new Set(words);
  const forms = new Set([...words.flatMap(formsOf), ...latin.map(spellOut)].filter((form) => !held.has(form)));
  return [...forms].sort().join(' ');
}
