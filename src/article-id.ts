import { createHash } from 'node:crypto';

/** The length of a generated id. A million ids fill a thousandth of the possible ones. */
const LENGTH = 6;
/** Lower-case letters and digits that look different from one another. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Whether a text is an article id: 4 to 12 lower-case letters and digits, with at least one letter. */
export function isId(text: string): boolean {
  return /^(?=.*[a-z])[a-z0-9]{4,12}$/.test(text);
}

/**
 * Makes an id for an article from what distinguishes it from others; the result is the same on every machine. `isTaken`
 * says whether an id is in use.
 */
export function makeId(seed: string, isTaken: (id: string) => boolean): string {
  for (let turn = 0; ; turn++) {
    const bytes = createHash('sha256').update(`${seed}\n${turn}`).digest();
    const id = Array.from({ length: LENGTH }, (_, i) => LETTERS[bytes[i]! % LETTERS.length]).join('');
    if (isId(id) && !isTaken(id)) return id;
  }
}
