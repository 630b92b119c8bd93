import { describe, expect, test } from 'vitest';
import { monthsWithin, reachOf, spanOf, touches } from '../../../../src/search/page/query/span.ts';

const segment = {
  path: '/',
  first: '2019-11',
  last: '2020-02',
  years: ['2019', '2020'],
  count: 9,
  languages: { en: 9 },
};

describe('a span', () => {
  test.each([
    ['2019', '2020', { first: '2019-01', last: '2020-12' }],
    ['2019-06', '', { first: '2019-06', last: '9999-99' }],
    ['', '2019', { first: '0000-00', last: '2019-12' }],
    ['2020', '2019', { first: '2019-01', last: '2020-12' }],
    ['2020-05', '2020-02', { first: '2020-02', last: '2020-05' }],
  ])('from %j until %j', (from, to, span) => expect(spanOf(from, to)).toEqual(span));
});

describe('the months of a segment from November 2019 to February 2020', () => {
  test.each<[string, string, boolean, string[] | null]>([
    ['', '', true, null],
    ['2019-11', '2020-02', true, null],
    ['2020', '', true, ['2020-01', '2020-02']],
    ['', '2019', true, ['2019-11', '2019-12']],
    ['2019-12', '2020-01', true, ['2019-12', '2020-01']],
    ['2020-03', '', false, []],
    ['', '2018', false, []],
  ])('within %j and %j', (from, to, isTouched, months) => {
    const span = spanOf(from, to);
    expect(touches(segment, span)).toBe(isTouched);
    expect(monthsWithin(segment, span)).toEqual(months);
  });
});

test('all segments together reach from their first month to their last, in whatever order they come', () => {
  const [newer, older] = [segment, { ...segment, first: '1998-02', last: '2019-11' }];
  expect(reachOf([newer, older])).toEqual(['1998-02', '2020-02']);
  expect(reachOf([])).toEqual(['', '']);
});
