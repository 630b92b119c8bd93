import { expect, test } from 'vitest';
import { holds, narrow, termBetween } from '../../src/cache/article-cache.ts';

test('a term lies between the last moment before and the first after', () => {
  expect(termBetween([10, 30, 20], 20)).toEqual({ since: 20, until: 30 });
  expect(termBetween([10], 5)).toEqual({ since: null, until: 10 });
  expect(termBetween([], 5)).toEqual({ since: null, until: null });
});

test('a term that is narrowed holds where both hold', () => {
  const term = termBetween([10, 40], 20);
  const other = termBetween([15, 50], 20);
  const both = { ...term };
  narrow(both, other);
  for (let moment = 0; moment < 60; moment += 5)
    expect(holds(both, moment), `${moment}`).toBe(holds(term, moment) && holds(other, moment));
});
