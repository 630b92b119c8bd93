import { withoutEnds } from './text-ends.ts';

/**
 * Pagefind takes everything between two spaces as one word, and finds its parts only where ASCII signs part them: the
 * "even" of "river—even" is not found. So the index gets a space behind such a sign, and an invisible joiner before the
 * space, by which the reader is shown the text without it.
 */
const JOINER = '\u2060';

/** A sign beyond ASCII. A Catalan point, a geresh and an apostrophe are parts of words. */
const SIGN = String.raw`(?![\x00-\x7f·׳״’])[\p{P}\p{S}]`;
const OTHER_SIGNS = String.raw`[^\p{L}\p{M}\p{N}\s<>&]{0,4}`;
const INLINE = String.raw`(?:</?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>){0,4}`;
/** Letters of scripts that put no space between words. */
export const SPACELESS = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;

export const IS_SPACELESS = new RegExp(SPACELESS, 'u');

/** The last sign between two words that no space parts. Scripts without spaces have words that Pagefind cuts itself. */
const JOINED = new RegExp(
  String.raw`(?<=(?!${SPACELESS})[\p{L}\p{M}\p{N}]${OTHER_SIGNS}${INLINE})(${SIGN})(?=${INLINE}(?!${SIGN})${OTHER_SIGNS}(?!${SPACELESS})[\p{L}\p{N}])`,
  'gu',
);
const PARTED = new RegExp(`${JOINER}\\s*`, 'gu');
/** An apostrophe within a word, as it is typed on paper and on keyboards. */
const APOSTROPHE = /(?<=\p{L})’(?=\p{L})/gu;

/** A hyphen that is no ASCII sign: Pagefind finds a word with one whole, in its parts and without it. */
const HYPHEN = /(?<=\p{L})[\u2010\u2011](?=\p{L})/gu;

/** Pagefind takes an underscore as a letter: "work._" is not found by "work". */
const BEFORE_UNDERSCORE = /(?<=[\p{L}\p{N}][^\p{L}\p{N}\s<>&_]{0,4})(?=_+(?![\p{L}\p{N}_]))/gu;

/**
 * Pagefind marks places in the text that it indexes by words of its own, such as `___PAGEFIND_WEIGHT___10`: none of an
 * article's words may be one. Each begins with three underscores, so no three of them stay together.
 */
const UNDERSCORES = new RegExp(`(?<=_${INLINE}_)(?=${INLINE}_)`, 'gu');
const MARKER = /___(?:END_)?PAGEFIND_/i;
const OUTSIDE_TAGS = /_(?![^<>]*>)/g;

/** HTML without the words by which Pagefind marks places. */
function breakMarkers(html: string): string {
  if (!html.includes('_')) return html;
  const broken = html.replace(UNDERSCORES, `${JOINER} `);
  // Tags of any kind and number may stand between the letters of one.
  return MARKER.test(broken.replace(/<[^>]*>/g, '')) ? broken.replace(OUTSIDE_TAGS, `_${JOINER} `) : broken;
}

/**
 * A part of a word that Pagefind cuts once more, behind an ASCII sign: the 1980s of "mid-1980s", the H5N1 of "anti-H5N1",
 * the iStock of "Getty/iStock". Pagefind finds the parts of a word at its signs, and cuts each of them where letters meet
 * digits, or small letters capitals, so that no reader finds it whole.
 */
const CUT_INSIDE = String.raw`\p{L}\p{N}|\p{N}(?!${SPACELESS})\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}`;
/** A part that is found without its own points and apostrophe: the U.S. of "non-U.S.", the d'Estaing of a double name. */
const JOINED_INSIDE = String.raw`[\p{L}\p{N}]{1,30}(?:\.\p{L}|['’]\p{L}{2})`;
const CUT_PART = String.raw`(?=[\p{L}\p{N}]*?(?:${CUT_INSIDE}))`;
/** The end of a sign, which is no point of U.S.A. */
const BEFORE_CUT = String.raw`(?:${CUT_PART}|(?<!\.)(?=${JOINED_INSIDE}))`;
const ASCII_SIGN = String.raw`(?:&amp;|[!#$%()*+,./:;=?@[\]\\^_{|}~-])`;
const BEFORE_CUT_IN_HTML = new RegExp(
  String.raw`<(?:"[^"]*"|[^"<>])*>|(?<=[\p{L}\p{N}])(${ASCII_SIGN}{1,3})${BEFORE_CUT}`,
  'gu',
);
/** The same in a text without tags. */
const BEFORE_CUT_IN_TEXT = new RegExp(String.raw`(?<=[\p{L}\p{N}])([&]|${ASCII_SIGN}{1,3})${BEFORE_CUT}`, 'gu');
const COMPOUND = /[\p{L}\p{N}]{1,30}(?:[^\p{L}\p{N}\s]{1,3}[\p{L}\p{N}]{1,30}){1,2}/gu;

/** Words that are parted here as they are typed without a sign: T72B of "T-72B". */
export function joinedForms(text: string): string[] {
  const isParted = text.search(BEFORE_CUT_IN_TEXT) >= 0;
  const compounds = isParted ? (text.match(COMPOUND) ?? []) : [];
  return compounds
    .filter((word) => word.search(BEFORE_CUT_IN_TEXT) >= 0)
    .map((word) => word.replace('&amp;', '').replace(/[^\p{L}\p{N}]/gu, ''));
}

/** HTML whose words are parted for Pagefind. */
export function partWords(html: string): string {
  return breakMarkers(html)
    .replace(HYPHEN, `${JOINER}-`)
    .replace(JOINED, `$1${JOINER} `)
    .replace(BEFORE_CUT_IN_HTML, (whole: string, sign?: string) => (sign ? `${sign}${JOINER} ` : whole))
    .replace(BEFORE_UNDERSCORE, `${JOINER} `)
    .replace(APOSTROPHE, `${JOINER}'`);
}

/** A query parted in the same way. */
export function partQuery(query: string): string {
  return query
    .replace(/(?<=__)(?=_)/g, ' ')
    .replace(HYPHEN, '-')
    .replace(JOINED, '$1 ')
    .replace(BEFORE_CUT_IN_TEXT, '$1 ')
    .replace(APOSTROPHE, "'");
}

/** Pieces of a text of the index, as they were written. */
export function joinWords(pieces: string[]): string[] {
  let isJoined = false;
  return pieces.map((piece) => {
    const text = isJoined ? piece.trimStart() : piece;
    if (text !== '') isJoined = text.trimEnd().endsWith(JOINER);
    const written = text.replaceAll(`${JOINER}'`, '’').replaceAll(`${JOINER}-`, '\u2011').replace(PARTED, '');
    return withoutEnds(written);
  });
}
