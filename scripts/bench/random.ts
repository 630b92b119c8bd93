/** A seeded random number generator: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number from 0 to `end - 1`. */
  below: (end: number) => number;
  /** True with a probability of `percent`. */
  chance: (percent: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
}

/** SplitMix with 32 bits. Uses only integers, so that no engine rounds differently. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const below = (end: number) => next() % end;
  return { below, chance: (percent) => below(100) < percent, pick: (list) => list[below(list.length)]! };
}
