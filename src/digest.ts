import { createHash, hash } from 'node:crypto';

/**
 * All uses of digests, with the algorithm, the encoding and the length in characters. A use that readers see (addresses,
 * names of files) keeps its row for ever: another row would give other addresses. SHA-1 stands where speed matters and
 * nobody gains by two equal digests.
 */
const USES = {
  /** Facts and texts in keys of the cache: 72 bits. */
  key: ['sha1', 'base64url', 12],
  /** The value of a cache entry, or the code that made it: 96 bits. */
  value: ['sha256', 'base64url', 16],
  /** The bytes of a page, in the digests that two builds compare: 132 bits. */
  page: ['sha256', 'base64url', 22],
  /** A whole edition, or the fingerprint of a problem: 128 bits. */
  fingerprint: ['sha256', 'hex', 32],
  /** The bytes of a source file: 256 bits. */
  source: ['sha256', 'hex', 64],
  /** The name of a published file, beside words from its own name: 40 bits. */
  fileName: ['sha256', 'hex', 10],
  /** The name of a published file that has no words beside it: 48 bits. */
  bareFileName: ['sha256', 'hex', 12],
  /** The end of a segment of an address that was cut: 32 bits. */
  cutSegment: ['sha256', 'hex', 8],
  /** Distinguishes two articles that ask for one address: 24 bits, tried for being free. */
  sameAddress: ['sha256', 'hex', 6],
} as const satisfies Record<string, [string, 'hex' | 'base64url', number]>;

/** What a digest is used for. */
export type DigestUse = keyof typeof USES;

/** The digest of parts, one after the other. A use always gives the same length. */
export function digest(use: DigestUse, ...parts: (string | Uint8Array)[]): string {
  const [algorithm, encoding, length] = USES[use];
  if (parts.length === 1) return hash(algorithm, parts[0]!, encoding).slice(0, length);
  return digestOfAll(use, parts);
}

/** The digest of many parts, which are never in memory together. */
export function digestOfAll(use: DigestUse, parts: Iterable<string | Uint8Array>): string {
  const [algorithm, encoding, length] = USES[use];
  const sum = createHash(algorithm);
  for (const part of parts) sum.update(part);
  return sum.digest(encoding).slice(0, length);
}

/** A key for facts, which must survive JSON. */
export function digestOf(...facts: unknown[]): string {
  return digest('key', JSON.stringify(facts));
}

/** Caches the results of a function. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
