/**
 * The text of an index is not that of the page word for word: footnote numbers are left out of it, pictures stand in it in
 * words, and Pagefind runs together what some elements part. Signs that nobody sees tell where: what is quoted of an
 * article, for a browser to look for, must not reach over them.
 */
const END = '\u2063';
const OF_PICTURE = '\u2061';
const SIGNS = /[\u2061-\u2064]/g;
/** The same, with those of `fold.ts` and `joined-words.ts`. */
const OURS = /[\u2060-\u2064]/g;
const IS_STOP = /[.:;!?…。！？]/;

/** At the ends of these Pagefind puts a full stop behind a letter, and parts words; of the others it knows nothing. */
const SENTENCES = /^(address|div|h[1-6]|li|p|section|td)$/i;
const BLOCKS =
  'address|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|li|ol|p|pre|rp|rt|section|summary|table|td|th|ul';
/** The end of a text before a tag: its last sign, and the inline elements that end with it. */
const BEFORE_BLOCK = new RegExp(String.raw`([^\s<>])((?:</(?!(?:${BLOCKS})\b)[a-z]+>)*)\s*(</?(${BLOCKS})\b)`, 'gi');

const FOOTNOTE_NUMBER = /<sup><a href="[^"]*" id="[^"]*" data-footnote-ref\b[^>]*>[^<]*<\/a><\/sup>/g;
const FOOTNOTE_RETURN = /\s*<a href="[^"]*" data-footnote-backref\b[^>]*>.*?<\/a>/g;

/** An article's HTML for its index: what its elements end is ended, and what leads to and from footnotes left out. */
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

/** A picture in words, which the page does not show: each is told from those of the text. */
export function pictureInWords(alt: string): string {
  return withoutOurs(alt).replace(/\S+/g, `${OF_PICTURE}$&`);
}

/** A text of an article without the signs that the index has a meaning for. */
export function withoutOurs(text = ''): string {
  return text.replace(OURS, '');
}

/** A text of the index without these signs. */
export function withoutEnds(text: string): string {
  return text.replace(SIGNS, '');
}

/** Whether what follows a word of the index may stand elsewhere on the page. */
export function endsWith(word: string): boolean {
  return word.includes(END);
}

/** Whether a word of the index tells of a picture. */
export function isOfPicture(word: string): boolean {
  return word.includes(OF_PICTURE);
}
