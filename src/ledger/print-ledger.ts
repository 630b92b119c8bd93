import { compare } from '../problems.ts';
import type { LedgerRow } from './ledger.ts';

const HEAD =
  '# Every address that this archive has published, its id, and the day it was first seen. Keep every line.\n';

/** The ledger as its file holds it: sorted by address, a line each, so that two branches merge. */
export function printLedger(rows: Iterable<LedgerRow>): string {
  const lines = [...rows]
    .sort((a, b) => compare(a.path, b.path))
    .map(({ path, id, day, isFeedId }) => `${path}\t${id}\t${day}${isFeedId ? '\tfeed' : ''}\n`);
  return HEAD + lines.join('');
}
