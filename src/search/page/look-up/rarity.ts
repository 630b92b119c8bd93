/** How often words occur in a number of articles. */
export interface Occurrence {
  /** The number of articles. */
  size: number;
  /** For each word, the number of articles that contain it. */
  frequencies: number[];
}

/**
 * How rare words are together: the sum of their inverse document frequencies, as in Pagefind's BM25 scores. It is 0
 * only without words. https://en.wikipedia.org/wiki/Okapi_BM25
 */
export function rarityOf({ size, frequencies }: Occurrence): number {
  return frequencies.reduce((sum, frequency) => sum + Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)), 0);
}

/** Adds the occurrences of the same words in several sets of articles. */
export function together(parts: Occurrence[]): Occurrence {
  const words = Math.max(0, ...parts.map(({ frequencies }) => frequencies.length));
  return {
    size: parts.reduce((sum, { size }) => sum + size, 0),
    frequencies: Array.from({ length: words }, (_, i) =>
      parts.reduce((sum, { frequencies }) => sum + (frequencies[i] ?? 0), 0),
    ),
  };
}
