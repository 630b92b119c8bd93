import { contentEmpty } from '../addresses/content-empty.ts';
import { lostInLedger } from '../addresses/lost-in-ledger.ts';
import { goneAddresses, manyGone } from '../addresses/many-gone.ts';
import { answers } from '../addresses/published-addresses.ts';
import type { Archive } from '../archive.ts';
import type { Manifest } from '../edition/manifest.ts';
import type { Problem } from '../problems.ts';

/**
 * Problems that stop a build even with the option to leave out broken files, because an archive must not be emptied by
 * accident.
 */
const STOPPING = new Set(['content-empty', 'addresses-gone']);

/** What an edition would lose: everything, addresses of the ledger, or many addresses of the last edition. */
export async function addressProblems(
  archive: Archive,
  { content, asOf, last, allowLoss = 0 }: { content: string; asOf: number; last: Manifest | null; allowLoss?: number },
): Promise<Problem[]> {
  const empty = contentEmpty(archive);
  if (empty.length > 0) return empty;
  const inLedger = archive.ledger ? await lostInLedger(archive, content, archive.ledger, asOf) : [];
  const addresses = last?.addresses ?? [];
  const isThere = answers(archive);
  // Lost addresses of the ledger are reported one by one.
  const listed = archive.ledger?.rows;
  const gone = goneAddresses(addresses, isThere).filter((path) => !listed?.has(path));
  return [...inLedger, ...manyGone(gone, addresses.length, allowLoss)];
}

/** Whether problems stop a build. */
export function stopsBuild(problems: Problem[], skipBroken: boolean): boolean {
  return problems.some(({ severity, code }) => severity === 'error' && (!skipBroken || STOPPING.has(code)));
}
