/** One of several machines that make an edition together. `number` counts from 1. */
export interface Shard {
  number: number;
  of: number;
}

/**
 * A shard's share of a list: a contiguous range, so that neighbours in time are made together. The ranges are the same
 * on every machine and cover the list.
 */
export function shareOf<T>(items: T[], { number, of }: Shard, weightOf: (item: T) => number = () => 1): T[] {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let before = 0;
  return items.filter((item) => {
    const middle = before + weightOf(item) / 2;
    before += weightOf(item);
    return Math.min(of, Math.floor((middle / total) * of) + 1) === number;
  });
}
