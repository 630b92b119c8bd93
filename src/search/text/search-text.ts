/** A text for the index: markup at even places, words at odd ones, which are not escaped. It ends with markup. */
export type SearchText = readonly string[];

/** The words of a text for the index. */
export function wordsOf(text: SearchText): string {
  return text.filter((_, i) => i % 2 === 1).join(' ');
}

/** Several texts as one. */
export function joinTexts(texts: readonly SearchText[]): SearchText {
  const joined = [''];
  for (const [first = '', ...others] of texts) {
    joined[joined.length - 1] += first;
    for (const piece of others) joined.push(piece);
  }
  return joined;
}
