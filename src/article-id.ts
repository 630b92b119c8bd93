import { createHash } from 'node:crypto';

/** Characters of an id that is made: a million of them are a thousandth of what there is. */
const LENGTH = 6;
/** Small letters and digits that are not mistaken for one another. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Whether a text is an id of an article: 4 to 12 small letters and digits, of which one is a letter. */
export function isId(text: string): boolean {
  return /^(?=.*[a-z])[a-z0-9]{4,12}$/.test(text);
}

/** An id for an article, from what tells it from others; the same on every machine. `isTaken` names those in use. */
export function makeId(seed: string, isTaken: (id: string) => boolean): string {
  for (let turn = 0; ; turn++) {
    const bytes = createHash('sha256').update(`${seed}\n${turn}`).digest();
    const id = Array.from({ length: LENGTH }, (_, i) => LETTERS[bytes[i]! % LETTERS.length]).join('');
    if (isId(id) && !isTaken(id)) return id;
  }
}
