/** Two sentences may begin with this many equal letters by chance. */
const ENOUGH = 20;

/** True if a text begins with the words of its standfirst, apart from punctuation. Readers would read them twice. */
export function repeatsOpening(standfirst: string, opening: string): boolean {
  const [one, other] = [lettersOf(standfirst), lettersOf(opening)];
  const length = Math.min(one.length, other.length);
  return length >= ENOUGH && one.slice(0, length) === other.slice(0, length);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
