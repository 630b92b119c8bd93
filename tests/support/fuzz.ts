import fc from 'fast-check';
import { byLength } from './length.ts';

/** Cases that all properties of the fuzzer try together; BACKFILE_FUZZ_CASES=<number> sets another number. */
export const FUZZ_CASES = Number(process.env['BACKFILE_FUZZ_CASES'] ?? byLength(1000, 4000, 10_000));

/** How long one property may take, in milliseconds: a guard against hanging. */
export const FUZZ_TIMEOUT = 120_000 * Math.max(1, FUZZ_CASES / 10_000);

/**
 * Checks that a property holds in `share` of each ten thousand cases, for the same inputs in every run; FC_SEED=<number>
 * tries others. Where one fails, fast-check prints the smallest text it found.
 */
export async function fuzz<Ts extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Ts> | fc.IAsyncProperty<Ts>,
  share: number,
): Promise<void> {
  const numRuns = Math.max(1, Math.round((share * FUZZ_CASES) / 10_000));
  await fc.assert(property, { numRuns, seed: Number(process.env['FC_SEED'] ?? 20201110) });
}
