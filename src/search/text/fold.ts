import { joinedForms, markedParts, partQuery, SPACELESS } from './joined-words.ts';
import { hasArabicPrefixes, withoutArabicPrefixes, withoutHebrewPrefixes } from './prefixes.ts';

/**
 * Spellings that readers treat as the same. Pagefind ignores accents, hamza and vowel marks. But it distinguishes the
 * letters that Arabic and Persian keyboards write differently, digits, Latin letters such as ø, and letters in another
 * position or shape, as in CO₂. So the index also contains the folded forms of such words, and queries are folded in
 * the same way.
 */

/** Equivalent letters and digits, by the one that represents them. */
const SAME: Record<string, string> = {
  ا: 'آأإٱ',
  ی: 'يىئے',
  ک: 'كڪ',
  ه: 'ةۀەہھ',
  و: 'ؤ',
  // Turkish has a dotted and a dotless i, which are the same in capitals and on other keyboards.
  i: 'ıİ',
  ...Object.fromEntries(Array.from('٠١٢٣٤٥٦٧٨٩', (digit, i) => [String(i), digit + String.fromCodePoint(0x6f0 + i)])),
};
const FOLDED = new Map(Object.entries(SAME).flatMap(([to, from]) => [...from].map((letter) => [letter, to])));

/** Special Latin letters as keyboards without them write them. */
const SPELT = new Map(
  'æ ae œ oe ø o ß ss ł l đ d ð d þ th ħ h ŧ t ı i ŋ n'
    .match(/\S+ \S+/g)!
    .map((pair) => pair.split(' ') as [string, string]),
);
const HAS_SPELT = /[æœøßłđðþħŧıŋ\ufb00-\ufb06]/iu;
const LATIN_WORD = /[\p{Script=Latin}\p{M}]+/gu;

/**
 * Letters and digits that Unicode has in further forms (superscript, subscript, wide, ligatures, fractions), which NFKC
 * unifies. Excludes punctuation, and letters of scripts without spaces, in which only Pagefind finds words.
 * https://www.unicode.org/reports/tr15/
 */
const SHAPED = [
  String.raw`ª²³µ¹º¼-¾\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u02b0-\u02b8\u02e0-\u02e4`,
  String.raw`\u03d0-\u03d6\u03f0-\u03f5\u03f9\u0587\u0675-\u0678\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u1e9a\u1e9b`,
  String.raw`\u2070\u2071\u2074-\u2079\u207f-\u2089\u2090-\u209c\u2102-\u2113\u2115\u2119-\u211d\u2124-\u2139`,
  String.raw`\u213c-\u213f\u2145-\u2149\u2150-\u217f\u2189\u2460-\u249b\u24ea\u3131-\u318e\ufb00-\ufb4f`,
  String.raw`\ufb50-\ufdfb\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\u{1d400}-\u{1d7ff}`,
  String.raw`\u{1f100}-\u{1f10c}`,
].join('');
const SHAPED_RUN = new RegExp(`[${SHAPED}]+`, 'gu');
const HAS_SHAPED = new RegExp(`[${SHAPED}]`, 'u');
/** Matches a fraction after a whole number: it is a separate word. */
const FRACTION = /(?<=[\p{L}\p{N}])(?=[¼-¾\u2150-\u215f\u2189])/gu;
/** Matches a word such as CO₂-neutral, or narrow Katakana. In scripts without spaces a word may be a whole sentence. */
const LETTER = `(?!${SPACELESS})[\\p{L}\\p{M}\\p{N}]`;
const ANY_WORD = new RegExp(`[\uff66-\uff9f]+|(?:${LETTER})+(?:[-'’./,:_]+(?:${LETTER})+)*`, 'gu');

/** Vowel marks, letter stretching, and marks that only control the direction of text. */
const WITHOUT_SOUND =
  /\u200d|[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const HALF_SPACE = /\u200c+/gu;
const WORD =
  /(?:[\p{Script=Arabic}\p{M}\u0640\u06f0-\u06f9\u0660-\u0669\u200c\u200e\u200f]|\u200d)*[\p{Script=Arabic}\u06f0-\u06f9\u0660-\u0669](?:[\p{Script=Arabic}\p{M}\u0640\u06f0-\u06f9\u0660-\u0669\u200c\u200e\u200f]|\u200d)*/gu;

/**
 * The separator between an indexed text and the folded forms of its words. No text contains it, and no excerpt reaches
 * beyond it.
 */
export const FORMS_BEGIN = '\u2064⁂';

function foldWord(word: string): string {
  const plain = word
    .replace(FRACTION, ' ')
    .replace(SHAPED_RUN, (letters) => letters.normalize('NFKC').replaceAll('\u2044', '/'))
    .normalize('NFC')
    .replace(WITHOUT_SOUND, '');
  return [...plain].map((letter) => FOLDED.get(letter) ?? letter).join('');
}

/** Folds the letters of a text, and replaces half-spaces by spaces. */
export function foldText(text: string): string {
  return foldWord(text.replace(HALF_SPACE, ' '));
}

/** The words of a text, without the punctuation around them. */
export function bareWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ''))
    .filter(Boolean);
}

/**
 * The folded words of a text. Punctuation around a word is removed both before folding, which could make letters of it,
 * and after.
 */
export function foldedWords(text: string): string[] {
  return bareWords(bareWords(text).map(foldText).join(' '));
}

/**
 * Every folded form under which a word is found: the word itself; and for a word with half-spaces also without them and
 * in parts.
 */
export function formsOf(word: string): string[] {
  const parts = word.split(HALF_SPACE).map(foldWord).filter(Boolean);
  return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}

const HAS_HEBREW = /\p{Script=Hebrew}/u;
const HEBREW_WORD = /\p{Script=Hebrew}[\p{Script=Hebrew}\p{M}]*(?:[׳״'"]\p{Script=Hebrew}+)?/gu;
const HAS_ARABIC = /\p{Script=Arabic}/u;

/** Every further folded form under which an Arabic or Hebrew word is found: without its prefixes. */
export function stemsOf(word: string): string[] {
  if (HAS_HEBREW.test(word)) return withoutHebrewPrefixes(word);
  return HAS_ARABIC.test(word) ? formsOf(word).flatMap(withoutArabicPrefixes) : [];
}

/** A Latin word in lower case without accents, as a keyboard without its letters writes it. */
export function spellOut(word: string): string {
  return [...word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()]
    .map((letter) => SPELT.get(letter) ?? letter)
    .join('');
}

/** A word between two forms, so that no phrase spans them. Pagefind keeps only its position. */
const BETWEEN = ' . ';

/** The folded forms that a text does not contain itself, in order; '' if there are none. */
export function missingForms(text: string, lang: string): string {
  const words = text.match(WORD) ?? [];
  const held = new Set(words);
  const all = [
    ...words.flatMap(formsOf),
    ...(hasArabicPrefixes(lang) ? words.flatMap(stemsOf) : []),
    ...wordsWith(HAS_HEBREW, HEBREW_WORD, text).flatMap(stemsOf),
    ...wordsWith(HAS_SPELT, LATIN_WORD, text).map(spellOut),
    ...wordsWith(HAS_SHAPED, ANY_WORD, text).flatMap((word) => foldedWords(partQuery(word))),
    ...joinedForms(text),
    ...markedParts(text),
  ];
  const forms = new Set(all.filter((form) => !held.has(form)));
  return [...forms].sort().join(BETWEEN);
}

/** The words of a text that contain a special letter. Most texts have none, so we skip their words. */
function wordsWith(letter: RegExp, word: RegExp, text: string): string[] {
  return letter.test(text) ? (text.match(word) ?? []).filter((one) => letter.test(one)) : [];
}
