/** How often words occur in a number of articles. */
export interface Occurrence {
  /** Articles in all. */
  size: number;
  /** By word, the articles that hold it. */
  frequencies: number[];
}

/**
 * How rare words are, all together: the sum of their inverse document frequencies as Pagefind's scores hold them, BM25's.
 * It is never 0 but for no words.
 * https://en.wikipedia.org/wiki/Okapi_BM25
 */
export function rarityOf({ size, frequencies }: Occurrence): number {
  return frequencies.reduce((sum, frequency) => sum + Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)), 0);
}

/** The occurrence of the same words in several sets of articles together. */
export function together(parts: Occurrence[]): Occurrence {
  const words = Math.max(0, ...parts.map(({ frequencies }) => frequencies.length));
  return {
    size: parts.reduce((sum, { size }) => sum + size, 0),
    frequencies: Array.from({ length: words }, (_, i) =>
      parts.reduce((sum, { frequencies }) => sum + (frequencies[i] ?? 0), 0),
    ),
  };
}
