/**
 * Facts that many outputs share, as one object, so that its digest is computed once. A fact has a field for everything
 * that is printed about an entry or group; a view sees nothing else.
 */
export abstract class SharedFact {
  static #count = 0;
  readonly #number = SharedFact.#count++;

  /** Its number among all facts of this process, from 0. It serves as an index for further data. */
  static numberOf(fact: SharedFact): number {
    return fact.#number;
  }
}

/**
 * Makes a function that creates one fact for each object and stores it on that object. A weak map of 100,000 entries
 * would cost the garbage collector more than the facts themselves.
 */
export function oncePer<T extends object, F extends SharedFact>(make: (of: T) => F): (of: T) => F {
  const fact = Symbol(make.name);
  return (of) => {
    const kept = of as { [fact]?: F };
    return (kept[fact] ??= make(of));
  };
}
