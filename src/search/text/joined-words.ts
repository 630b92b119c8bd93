import { withoutEnds } from './text-ends.ts';

/**
 * Pagefind treats everything between two spaces as one word, and finds its parts only if ASCII punctuation separates
 * them: in "river—even" it does not find "even". So we add a space after such punctuation in the index, and an
 * invisible joiner before the space. The search page removes both before it shows the text.
 */
const JOINER = '\u2060';

/** Punctuation beyond ASCII. A Catalan point, a geresh and an apostrophe are parts of words. */
const SIGN = String.raw`(?![\x00-\x7f·׳״’])[\p{P}\p{S}]`;
const OTHER_SIGNS = String.raw`[^\p{L}\p{M}\p{N}\s<>&]{0,4}`;
const ASCII_SIGN = String.raw`(?:[!#$%&()*+,./:;=?@[\]\\^_{|}~-])`;
/** Letters of scripts without spaces. */
export const SPACELESS = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;

export const IS_SPACELESS = new RegExp(SPACELESS, 'u');

/** The last punctuation between two words without a space. Pagefind itself splits scripts without spaces. */
const JOINED = new RegExp(
  String.raw`(?<=(?!${SPACELESS})[\p{L}\p{M}\p{N}]${OTHER_SIGNS})(${SIGN})(?=(?!${SIGN})${OTHER_SIGNS}(?!${SPACELESS})[\p{L}\p{N}])`,
  'gu',
);
/** Without such a sign, `JOINED` matches nothing. Most texts are searched faster for the sign alone. */
const HAS_SIGN = new RegExp(SIGN, 'u');
const PARTED = new RegExp(`${JOINER}\\s*`, 'gu');
/** An apostrophe inside a word, in its typographic and its keyboard form. */
const APOSTROPHE = /(?<=\p{L})’(?=\p{L})/gu;

/** A hyphen beyond ASCII. Pagefind finds a word with an ASCII hyphen whole, in its parts, and without the hyphen. */
const HYPHEN = /(?<=\p{L})[\u2010\u2011](?=\p{L})/gu;

/** Pagefind treats an underscore as a letter: "work" does not find "work._". */
const BEFORE_UNDERSCORE = /(?<=[\p{L}\p{N}][^\p{L}\p{N}\s<>&_]{0,4})(?=_+(?![\p{L}\p{N}_]))/gu;

/**
 * Pagefind marks positions in the indexed text with words such as `___PAGEFIND_WEIGHT___10`, which must not come from
 * an article. All of them begin with three underscores, so we separate three underscores.
 */
const UNDERSCORES = /(?<=__)(?=_)/g;

/**
 * A part of a word, after ASCII punctuation, that Pagefind splits again: the 1980s of "mid-1980s", the H5N1 of
 * "anti-H5N1", the iStock of "Getty/iStock". Pagefind splits a word at its punctuation, and each part where letters
 * meet digits or lower case meets capitals. So a search would not find the whole part.
 */
const CUT_INSIDE = String.raw`\p{L}\p{N}|\p{N}(?!${SPACELESS})\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}`;
/**
 * A part that is also found without its own full stops and apostrophes: the U.S. of "non-U.S.", the d'Estaing of a
 * double name.
 */
const JOINED_INSIDE = String.raw`[\p{L}\p{N}]{1,30}(?:\.\p{L}|['’]\p{L}{2})`;
const CUT_PART = String.raw`(?=[\p{L}\p{N}]*?(?:${CUT_INSIDE}))`;
/** The end of punctuation that is not a full stop of U.S.A. */
const BEFORE_CUT = String.raw`(?:${CUT_PART}|(?<!\.)(?=${JOINED_INSIDE}))`;
const BEFORE_CUT_PART = new RegExp(String.raw`(?<=[\p{L}\p{N}])(${ASCII_SIGN}{1,3})${BEFORE_CUT}`, 'gu');
const COMPOUND = /[\p{L}\p{N}]{1,30}(?:[^\p{L}\p{N}\s]{1,3}[\p{L}\p{N}]{1,30}){1,2}/gu;

/** Words that are split here but typed without punctuation: T72B for "T-72B". */
export function joinedForms(text: string): string[] {
  const isParted = text.search(BEFORE_CUT_PART) >= 0;
  const compounds = isParted ? (text.match(COMPOUND) ?? []) : [];
  return compounds
    .filter((word) => word.search(BEFORE_CUT_PART) >= 0)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
}

const LETTERS = String.raw`[\p{L}\p{M}\p{N}]{1,30}`;
const MARKED_PART = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{M}\p{N}])${SIGN})${LETTERS}(?=${ASCII_SIGN}{1,3}[\p{L}\p{N}])` +
    String.raw`|(?<=[\p{L}\p{N}]${ASCII_SIGN}{1,3})${LETTERS}(?=${SIGN})`,
  'gu',
);

/**
 * Parts of words, after or before ASCII punctuation, with other punctuation at their other side: the help and the desk
 * of “help-desk”. Pagefind keeps such punctuation as a letter of the part.
 */
export function markedParts(text: string): string[] {
  return HAS_SIGN.test(text) ? (text.match(MARKED_PART) ?? []) : [];
}

/** A text with its words split for Pagefind. */
export function partWords(text: string): string {
  // What a text has none of is not looked for with its surroundings, which takes most of the time.
  let parted = text.includes('_') ? text.replace(UNDERSCORES, `${JOINER} `) : text;
  if (/[\u2010\u2011]/.test(parted)) parted = parted.replace(HYPHEN, `${JOINER}-`);
  if (HAS_SIGN.test(parted)) parted = parted.replace(JOINED, `$1${JOINER} `);
  parted = parted.replace(BEFORE_CUT_PART, `$1${JOINER} `);
  if (parted.includes('_')) parted = parted.replace(BEFORE_UNDERSCORE, `${JOINER} `);
  return parted.includes('’') ? parted.replace(APOSTROPHE, `${JOINER}'`) : parted;
}

/** A query split in the same way. */
export function partQuery(query: string): string {
  return query
    .replace(UNDERSCORES, ' ')
    .replace(HYPHEN, '-')
    .replace(JOINED, '$1 ')
    .replace(BEFORE_CUT_PART, '$1 ')
    .replace(APOSTROPHE, "'");
}

/** Restores pieces of an indexed text as they were written. */
export function joinWords(pieces: string[]): string[] {
  let isJoined = false;
  return pieces.map((piece) => {
    const text = isJoined ? piece.trimStart() : piece;
    if (text !== '') isJoined = text.trimEnd().endsWith(JOINER);
    const written = text.replaceAll(`${JOINER}'`, '’').replaceAll(`${JOINER}-`, '\u2011').replace(PARTED, '');
    return withoutEnds(written);
  });
}
