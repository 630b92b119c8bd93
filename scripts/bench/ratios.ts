import type { Row, StepName } from './bench-system.ts';

const COMPARED: StepName[] = ['cold', 'one new article'];

/** Backfile's time divided by another generator's; below 1 Backfile is faster. */
export interface Ratio {
  peer: string;
  step: StepName;
  ratio: number;
}

export function ratiosOf(rows: Row[]): Ratio[] {
  const seconds = (system: string, step: StepName) =>
    rows.find((row) => row.system === system && row.step === step)?.seconds ?? Number.NaN;
  const peers = [...new Set(rows.map(({ system }) => system))].filter((name) => name !== 'backfile');
  return peers.flatMap((peer) =>
    COMPARED.map((step) => ({ peer, step, ratio: seconds('backfile', step) / seconds(peer, step) })),
  );
}
