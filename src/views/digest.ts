import { hash } from 'node:crypto';

/** Characters kept of a digest: 72 bits, so that two facts of one page never meet. */
const LENGTH = 12;

/** A short digest of facts, given as what JSON can tell apart. */
export function digestOf(...facts: unknown[]): string {
  return hash('sha1', JSON.stringify(facts), 'base64url').slice(0, LENGTH);
}
