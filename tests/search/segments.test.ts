import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/catalog/entry.ts';
import type { Segment } from '../../src/search/index/segments.ts';
import { cutSegments, manifestOf } from '../../src/search/index/segments.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { hold } from '../support/hold.ts';

const SMALL = { closed: 5, open: 3 };
const DAYS = fc.record({
  year: fc.integer({ min: 2018, max: 2021 }),
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
});

/** Nothing else of an entry matters here. */
function entriesOn(days: string[]): Entry[] {
  return days.toSorted().map((day) => ({ article: { date: { day }, lang: 'en' }, year: day.slice(0, 4) }) as Entry);
}

const randomEntries = fc
  .array(DAYS, { maxLength: 60 })
  .map((days) => entriesOn(days.map(({ year, month, date }) => [year, pad(month), pad(date)].join('-'))));

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const shape = (segments: Segment[]) => segments.map(({ name, entries }) => [name, entries.length]);

test('years that are over are grouped from the oldest, a long one by months; the newest stands alone', () => {
  const days = ['2016-01-01', '2016-05-01', '2017-01-01', '2018-01-01', '2018-01-02', '2018-02-01', '2018-03-01'];
  const closed = [...days, '2018-03-02', '2018-03-03', '2019-01-01'];
  const segments = cutSegments(entriesOn([...closed, '2020-01-01']), SMALL);
  expect(shape(segments)).toEqual([
    ['2016', 5],
    ['2018-02', 5],
    ['2020', 1],
  ]);
});

test('the newest year is cut into months, and a long month by count', () => {
  const days = ['2020-01-01', '2020-01-02', '2020-02-01', '2020-03-01'];
  expect(shape(cutSegments(entriesOn(days.slice(0, 3)), SMALL))).toEqual([['2020', 3]]);
  expect(shape(cutSegments(entriesOn(days), SMALL))).toEqual([
    ['2020-01', 3],
    ['2020-03', 1],
  ]);
  const long = Array.from({ length: 7 }, () => '2020-03-02');
  expect(shape(cutSegments(entriesOn([...days.slice(0, 3), ...long]), SMALL))).toEqual([
    ['2020-01', 3],
    ['2020-03', 3],
    ['2020-03-2', 3],
    ['2020-03-3', 1],
  ]);
});

test('segments hold every article once, in order, and no segment is too long', () => {
  hold(
    fc.property(randomEntries, (entries) => {
      const segments = cutSegments(entries, SMALL);
      expect(segments.flatMap((segment) => segment.entries)).toEqual(entries);
      expect(new Set(segments.map(({ name }) => name)).size).toBe(segments.length);
      const newest = entries.at(-1)?.article.date.day.slice(0, 4);
      for (const { name, entries: own } of segments)
        expect(own.length).toBeLessThanOrEqual(name.startsWith(newest!) ? SMALL.open : SMALL.closed);
    }),
    300,
  );
});

test('one more article at the end of the newest year changes the last segment alone', () => {
  hold(
    fc.property(randomEntries, (entries) => {
      fc.pre(entries.length > 1);
      const before = cutSegments(entries.slice(0, -1), SMALL);
      fc.pre(entries.at(-1)!.article.date.day.slice(0, 4) === entries.at(-2)!.article.date.day.slice(0, 4));
      expect(cutSegments(entries, SMALL).slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    }),
    300,
  );
});

test('100,000 articles of 27 years make 102 segments', () => {
  const days = Array.from({ length: 27 * 3704 }, (_, i) => {
    const inYear = i % 3704;
    return `${2000 + Math.floor(i / 3704)}-${pad(Math.floor((inYear * 12) / 3704) + 1)}-01`;
  });
  const segments = cutSegments(entriesOn(days));
  expect(segments.length).toBe(102);
});

test('the manifest tells of the newest segment first', () => {
  const { entries } = catalogOf([
    article('2019-01-01', 'a'),
    article('2020-01-01', 'b', { lang: 'fa' }),
    article('2020-01-02', 'c'),
  ]).catalog;
  expect(manifestOf(cutSegments(entries), '/news/search/segments/').segments).toEqual([
    {
      path: '/news/search/segments/2020/',
      first: '2020-01',
      last: '2020-01',
      years: ['2020'],
      count: 2,
      languages: { en: 1, fa: 1 },
    },
    {
      path: '/news/search/segments/2019/',
      first: '2019-01',
      last: '2019-01',
      years: ['2019'],
      count: 1,
      languages: { en: 1 },
    },
  ]);
});
