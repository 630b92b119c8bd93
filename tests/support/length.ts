/**
 * One value in `npm test`, another in `npm run test:thorough`, and the last one with BACKFILE_LENGTH=whole: walks and
 * fuzzers are short or long by the same code.
 */
export function byLength<T>(short: T, thorough: T, whole: T = thorough): T {
  const length = process.env['BACKFILE_LENGTH'];
  return length === 'whole' ? whole : length === 'thorough' ? thorough : short;
}

/** Of what a corpus holds: all with BACKFILE_LENGTH=whole, else each `nth`, the same ones in every run. */
export function sampled<T>(all: T[], nth: number): T[] {
  return all.filter((_, i) => i % byLength(nth, nth, 1) === 0);
}
