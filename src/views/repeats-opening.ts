import type { RenderedBody } from './rendered-body.ts';

/** Two sentences may begin with this many equal letters by chance. */
const ENOUGH = 20;
/** So many equal letters are no chance, though other ones follow, if they are most of the standfirst. */
const MANY = 60;
const MOST = 0.75;
/** So much is read of one paragraph: no standfirst is longer. */
const LONGEST = 5000;

/**
 * True if a text begins with the words of its standfirst, apart from punctuation. Readers would read them twice. The
 * opening has the first paragraphs without pictures. The words of the search also have headings, lists and quotations.
 */
export function repeatsOpening(
  standfirst: string,
  { opening, searchText }: Pick<RenderedBody, 'opening' | 'searchText'>,
): boolean {
  const letters = lettersOf(standfirst);
  return [opening, beginningOf(searchText, letters.length)].some((text) => beginsAlike(letters, lettersOf(text)));
}

/** A standfirst may go on with the words of a picture, or end in other words than the text. */
function beginsAlike(standfirst: string, text: string): boolean {
  const length = Math.min(standfirst.length, text.length);
  let equal = 0;
  while (equal < length && standfirst[equal] === text[equal]) equal++;
  return (equal === length && length >= ENOUGH) || (equal >= MANY && equal >= standfirst.length * MOST);
}

/** The first words of a text, with at least so many letters if it has them. */
function beginningOf(text: RenderedBody['searchText'], letters: number): string {
  let words = '';
  let found = 0;
  for (let i = 1; i < text.length && found < letters; i += 2) {
    const piece = text[i]!.slice(0, LONGEST);
    words += `${piece} `;
    found += lettersOf(piece).length;
  }
  return words;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
