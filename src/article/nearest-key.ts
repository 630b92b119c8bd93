import { KEYS, plainName } from './dialects.ts';

/** The known key that an unknown one looks like a slip of: at most two letters off, and less than half of it. */
export function nearestKey(key: string): string | null {
  const name = plainName(key);
  if (name.length < 3 || name.length > 30) return null;
  const [best] = KEYS.map((known) => ({ known, off: distance(name, plainName(known)) })).sort((a, b) => a.off - b.off);
  return best && best.off <= Math.min(2, Math.floor(name.length / 2) - 1) ? best.known : null;
}

/** Edits between two words: insertions, deletions, replacements, neighbours exchanged (Damerau and Levenshtein). */
function distance(a: string, b: string): number {
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
