/**
 * The indexed text differs from the page: footnote numbers are left out, pictures become words, and Pagefind joins the
 * text of some elements. Invisible characters mark these places, so that a quote for the browser to find does not span
 * them.
 */
const END = '\u2063';
const OF_PICTURE = '\u2061';
const SIGNS = /[\u2061-\u2064]/g;
/** Includes those of `fold.ts` and `joined-words.ts`. */
const OURS = /[\u2060-\u2064]/g;
const IS_STOP = /[.:;!?…。！？]/;

/** After these elements Pagefind adds a full stop after a letter, and separates words; it ignores all others. */
const SENTENCES = /^(address|div|h[1-6]|li|p|section|td)$/i;
const BLOCKS =
  'address|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|li|ol|p|pre|rp|rt|section|summary|table|td|th|ul';
/** The end of a text before a tag: its last character, and the inline elements that end with it. */
const BEFORE_BLOCK = new RegExp(String.raw`([^\s<>])((?:</(?!(?:${BLOCKS})\b)[a-z]+>)*)\s*(</?(${BLOCKS})\b)`, 'gi');

const FOOTNOTE_NUMBER = /<sup><a href="[^"]*" id="[^"]*" data-footnote-ref\b[^>]*>[^<]*<\/a><\/sup>/g;
const FOOTNOTE_RETURN = /\s*<a href="[^"]*" data-footnote-backref\b[^>]*>.*?<\/a>/g;

/** An article's HTML for its index: the ends of elements are marked, and links to and from footnotes are left out. */
export function withEnds(html: string): string {
  return withoutOurs(html)
    .replace(FOOTNOTE_NUMBER, END)
    .replace(FOOTNOTE_RETURN, '')
    .replace(BEFORE_BLOCK, (whole, last: string, closing: string, tag: string, name: string) => {
      if (!SENTENCES.test(name)) return `${last}${closing}${END} ${tag}`;
      const isEnded = IS_STOP.test(last) || (tag.startsWith('</') && /[\p{L}\p{N}]/u.test(last));
      return isEnded ? whole : `${last}${closing}${END}${tag}`;
    });
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
