import { expect, test } from 'vitest';
import type { Hit } from '../../../../src/search/page/engine/hit.ts';
import { rank } from '../../../../src/search/page/look-up/rank.ts';

const hit = (id: string, words: number[], inHeadline = false): Hit => ({
  ...{ id, words, score: 1, matchedMetaFields: inHeadline ? ['title'] : [] },
  data: () => Promise.reject(new Error('not asked for')),
});
const holders = (hits: Hit[], whole: string[]) => ({
  hits: new Map(hits.map((one) => [one.id, one])),
  whole: new Set(whole),
  rarity: 1,
});
const order = (hits: Hit[], words: Parameters<typeof rank>[1], age: (id: string) => number = () => 0) =>
  rank(hits, words, age).map(({ id }) => id);

test('an article with the word itself comes before one with a longer word, and one with it in its headline first', () => {
  const hits = [hit('longer', [3]), hit('whole', [3]), hit('headline', [0], true)];
  expect(order(hits, [holders(hits, ['whole', 'headline'])])).toEqual(['headline', 'whole', 'longer']);
});

test('words side by side come before words far apart', () => {
  const [far, near] = [hit('far', [1, 90]), hit('near', [5, 6])];
  const one = holders([hit('far', [1]), hit('near', [5])], ['far', 'near']);
  const other = holders([hit('far', [90]), hit('near', [6])], ['far', 'near']);
  expect(order([far, near], [one, other])).toEqual(['near', 'far']);
});

test('of articles alike the newer comes first', () => {
  const hits = [hit('old', [1]), hit('new', [1])];
  expect(order(hits, [holders(hits, ['old', 'new'])], (id) => Number(id === 'old'))).toEqual(['new', 'old']);
});
