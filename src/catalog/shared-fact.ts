/**
 * Facts that many outputs have in common, as one object that all of them hold: its digest is made once. What is printed of
 * an entry or group is a field here; a view sees no more of it.
 */
export abstract class SharedFact {
  static #count = 0;
  readonly #number = SharedFact.#count++;

  /** Its number among all of this process, from 0: a place in a list for what is known of it. */
  static numberOf(fact: SharedFact): number {
    return fact.#number;
  }
}

/**
 * A function that makes one fact for each object, and keeps it on that object: a weak map of 100,000 entries would cost the
 * garbage collector more than the facts themselves.
 */
export function oncePer<T extends object, F extends SharedFact>(make: (of: T) => F): (of: T) => F {
  const fact = Symbol(make.name);
  return (of) => {
    const kept = of as { [fact]?: F };
    return (kept[fact] ??= make(of));
  };
}
