/**
 * The indexed text differs from the page: footnote numbers are left out, pictures become words, and Pagefind joins the
 * text of some elements. Invisible characters mark these places, so that a quote for the browser to find does not span
 * them.
 */
/** Marks an end: the text after it may be elsewhere on the page. */
export const END = '\u2063';
const OF_PICTURE = '\u2061';
const SIGNS = /[\u2061-\u2064]/g;
/** Includes those of `fold.ts` and `joined-words.ts`. */
const OURS = /[\u2060-\u2064]/g;
const IS_STOP = /[.:;!?…。！？]/;

/**
 * A text before the tag of an element, with its end marked. Pagefind itself adds a full stop after a letter at the end
 * of an element that `endsSentence`. At all other tags, except in the middle of a word, it would join the words.
 */
export function endBefore(text: string, tag: { endsSentence: boolean; isClosing: boolean }): string {
  const written = text.trimEnd();
  if (written === '' || endsWithPicture(written)) return text;
  if (!tag.endsSentence) return `${written}${END} `;
  // A regular expression would search the whole text for its end.
  const last = written.slice(-2);
  const isEnded = IS_STOP.test(last.at(-1)!) || (tag.isClosing && /[\p{L}\p{N}]$/u.test(last));
  return isEnded ? written : written + END;
}

function endsWithPicture(text: string): boolean {
  return text.includes(OF_PICTURE) && isOfPicture(text.split(/\s+/).at(-1)!);
}

/** The description of a picture, which the page does not show. Marks separate it from the text. */
export function pictureInWords(alt: string): string {
  return withoutOurs(alt).replace(/\S+/g, `${OF_PICTURE}$&`);
}

/** A text of an article without the marks that have a meaning in the index. */
export function withoutOurs(text = ''): string {
  return text.replace(OURS, '');
}

/** An indexed text without these marks. */
export function withoutEnds(text: string): string {
  return text.replace(SIGNS, '');
}

/** Whether the text after an indexed word may be elsewhere on the page. */
export function endsWith(word: string): boolean {
  return word.includes(END);
}

/** Whether an indexed word belongs to the description of a picture. */
export function isOfPicture(word: string): boolean {
  return word.includes(OF_PICTURE);
}
