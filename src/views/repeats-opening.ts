/** So few letters may begin two sentences. */
const ENOUGH = 20;

/** True where a text begins with the words of its standfirst, whatever its signs: it would be read twice. */
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
