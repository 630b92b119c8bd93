/**
 * Finds the candidate that the author probably meant. It differs only in capitals, accents, Unicode form, spaces and
 * hyphens; or at most two letters differ, and less than half of the word. Null if there is none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const name = plain(word);
  let best: { candidate: string; off: number } | null = null;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const other = plain(candidate);
    if (Math.abs(other.length - name.length) > 2) continue;
    const off = name === other ? 0 : name.length < 3 || name.length > 60 ? 99 : distance(name, other);
    if (off <= Math.min(2, Math.floor(name.length / 2) - 1) || off === 0)
      if (!best || off < best.off) best = { candidate, off };
  }
  return best?.candidate ?? null;
}

/**
 * A word without what authors most often mistake: capitals, accents, hyphens, underscores, spaces, and the Arabic forms
 * of Persian letters.
 */
export function plain(word: string): string {
  return withPersianLetters(word.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/[-_\s]/g, '');
}

/** A word with Persian letters in place of the Arabic forms that some keyboards write. */
export function withPersianLetters(word: string): string {
  return word.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک');
}

/**
 * The number of edits between two words: insertions, deletions, replacements, and exchanges of neighbours (the
 * Damerau-Levenshtein distance).
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const isExchanged = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other;
      const exchanged = isExchanged ? before[j - 1]! + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1), exchanged));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
