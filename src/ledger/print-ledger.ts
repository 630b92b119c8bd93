import { compare } from '../problems.ts';
import type { LedgerRow } from './ledger.ts';

const HEAD =
  '# Every address that this archive has published, its id, and the day it was first seen. Keep every line.\n';

/** The ledger as a file: sorted by address, one line each, so that Git can merge two branches. */
export function printLedger(rows: Iterable<LedgerRow>): string {
  const lines = [...rows]
    .sort((a, b) => compare(a.path, b.path))
    .map(({ path, id, day, isFeedId }) => `${path}\t${id}\t${day}${isFeedId ? '\tfeed' : ''}\n`);
  return HEAD + lines.join('');
}
