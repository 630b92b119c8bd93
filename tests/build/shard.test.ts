import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from '../../src/build/shards/shard.ts';
import { hold } from '../support/hold.ts';

test('all shares together are the list, in its order, and nothing twice', () => {
  hold(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 9 }), (weights, of) => {
      const items = weights.map((weight, i) => ({ weight: weight + 1, i }));
      const shares = Array.from({ length: of }, (_, i) =>
        shareOf(items, { number: i + 1, of }, ({ weight }) => weight),
      );
      expect(shares.flat()).toEqual(items);
    }),
    200,
  );
});

test('shares are of about the same weight', () => {
  const items = Array.from({ length: 1000 }, (_, i) => i);
  const lengths = [1, 2, 3, 4].map((number) => shareOf(items, { number, of: 4 }).length);
  expect(lengths).toEqual([250, 250, 250, 250]);
});
