/** One value in `npm test`, another in `npm run test:thorough`: walks and fuzzers are short or long by the same code. */
export function byLength<T>(short: T, long: T): T {
  return process.env['BACKFILE_LENGTH'] === 'thorough' ? long : short;
}
