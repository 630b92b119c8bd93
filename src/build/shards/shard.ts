/** One of several machines that make an edition together: `number` counts from 1. */
export interface Shard {
  number: number;
  of: number;
}

/**
 * A shard's share of a list: a stretch, so that what stands together in time is made together. Every machine cuts alike,
 * and all shares together are the list.
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
