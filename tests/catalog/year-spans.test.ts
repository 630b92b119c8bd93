import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEW, hrefOfYear, pathOfYear, yearSpans } from '../../src/catalog/groups/year-spans.ts';
import { hold } from '../support/hold.ts';

type Count = [year: string, count: number];
const COUNTS = fc
  .array(fc.integer({ min: 1, max: 45 }), { minLength: 1, maxLength: 30 })
  .map((counts) => counts.map((count, i): Count => [String(1990 + i), count]));

test('years that are over share a page until it has thirty articles', () => {
  const counts: Count[] = [
    ['2000', 5],
    ['2001', 29],
    ['2002', 2],
    ['2003', 30],
    ['2004', 1],
    ['2006', 1],
    ['2007', 1],
  ];
  const spans = yearSpans(counts);
  expect(spans).toEqual([['2000', '2001'], ['2002'], ['2003'], ['2004', '2006'], ['2007']]);
  expect(['2001', '2002', '2006'].map((year) => pathOfYear('/tags/x/', spans, year))).toEqual([
    '/tags/x/2000/',
    '/tags/x/2002/',
    '/tags/x/2004/',
  ]);
  expect(['2001', '2002'].map((year) => hrefOfYear('/tags/x/', spans, year, '/a/'))).toEqual([
    '/a/tags/x/2000/#y2001',
    '/a/tags/x/2002/',
  ]);
});

test('a group of thirty articles has no pages of years', () => {
  expect(
    yearSpans([
      ['2000', 15],
      ['2020', 15],
    ]),
  ).toEqual([]);
  expect(hrefOfYear('/tags/x/', [], '2020', '/')).toBe('/tags/x/#y2020');
});

test('a page of years that are over keeps its years, whatever is published later', () =>
  hold(
    fc.property(COUNTS, COUNTS, (before, more) => {
      const later = more.map(([, count], i): Count => [String(2020 + i), count]);
      const [now, then] = [yearSpans([...before, ...later]), yearSpans(before)];
      const over = then.slice(0, -2);
      expect(now.slice(0, over.length)).toEqual(over);
    }),
    200,
  ));

test('every year is on one page, and a page of several years is short', () =>
  hold(
    fc.property(COUNTS, (counts) => {
      const spans = yearSpans(counts);
      const countOf = new Map(counts);
      if (spans.length > 0) expect(spans.flat()).toEqual(counts.map(([year]) => year));
      for (const span of spans.filter(({ length }) => length > 1))
        expect(span.reduce((sum, year) => sum + countOf.get(year)!, 0)).toBeLessThan(2 * FEW);
    }),
    200,
  ));
