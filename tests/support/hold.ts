import fc from 'fast-check';

/** Checks that a property holds, for the same inputs in every run; FC_SEED=<number> tries others. */
export function hold<Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>, numRuns: number): void {
  fc.assert(property, { numRuns, seed: seed() });
}

/** The same for what is awaited. */
export function holdAsync<Ts extends [unknown, ...unknown[]]>(
  property: fc.IAsyncProperty<Ts>,
  numRuns: number,
): Promise<void> {
  return fc.assert(property, { numRuns, seed: seed() });
}

function seed(): number {
  return Number(process.env['FC_SEED'] ?? 20201110);
}
