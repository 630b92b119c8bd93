import { hash } from 'node:crypto';

/** Characters kept of a digest: 72 bits, so that two facts of one page never meet. */
const LENGTH = 12;

/** A short digest of facts, given as what JSON can tell apart. */
export function digestOf(...facts: unknown[]): string {
  return digestOfText(JSON.stringify(facts));
}

/** A short digest of a text. */
export function digestOfText(text: string): string {
  return hash('sha1', text, 'base64url').slice(0, LENGTH);
}

/** A function whose answers are kept. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
