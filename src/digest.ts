import { hash } from 'node:crypto';

/** The length of a digest in characters: 72 bits, so collisions are practically impossible. */
const LENGTH = 12;

/** A short digest of facts, which must survive JSON. */
export function digestOf(...facts: unknown[]): string {
  return digestOfText(JSON.stringify(facts));
}

/** A short digest of a text. */
export function digestOfText(text: string): string {
  return hash('sha1', text, 'base64url').slice(0, LENGTH);
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
