import type { Found } from './engine-messages.ts';
import { FORMS_BEGIN, foldQuery, formsOf } from '../fold.ts';
import { joinWords } from '../joined-words.ts';

/** Words of an excerpt, as many as Pagefind gives. */
const LENGTH = 30;
/** Words before the first that was found. */
const BEFORE = 8;

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** What is shown of a found article. */
export function excerptOf({ content, excerpt }: Found, query: string): Piece[] {
  const end = content.indexOf(FORMS_BEGIN);
  const pieces = end < 0 ? piecesOf(excerpt) : foldedExcerpt(content.slice(0, end), query);
  const texts = joinWords(pieces.map(({ text }) => text));
  return pieces.map(({ isMarked }, i) => ({ text: texts[i]!, isMarked }));
}

/** Pagefind's excerpt: its text with its marks; any other element in it counts as its text. */
function piecesOf(html: string): Piece[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => ({ text: node.textContent ?? '', isMarked: node.nodeName === 'MARK' }));
}

/** Of a text with folded forms behind it: its own words, those marked that a folded query finds. */
function foldedExcerpt(text: string, query: string): Piece[] {
  const terms = foldQuery(query).toLowerCase().split(/\s+/).filter(Boolean);
  const words = text.trim().split(/\s+/);
  const found = words.map((word) => {
    const forms = formsOf(word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\u200c]/gu, ''));
    return terms.some((term) => forms.some((form) => form.startsWith(term)));
  });
  const first = Math.max(0, found.indexOf(true) - BEFORE);
  return words.slice(first, first + LENGTH).flatMap((word, i) => [
    { text: word, isMarked: found[first + i]! },
    { text: ' ', isMarked: false },
  ]);
}
