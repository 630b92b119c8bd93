import { expect, test } from 'vitest';
import type { CalendarView } from '../../src/outputs/pages/calendar.ts';
import type { GroupView } from '../../src/outputs/pages/group.ts';
import type { VolumeView } from '../../src/outputs/pages/year.ts';
import type { YearsView } from '../../src/outputs/pages/all-years.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { outputsOf, viewAt } from '../support/outputs-of.ts';

test('the page of all years has a row of twelve months a year, newest first, with bars in proportion', () => {
  const { catalog } = catalogOf([
    article('2018-03-01', 'a'),
    article('2020-11-10', 'b'),
    article('2020-11-11', 'c'),
    article('2020-12-01', 'd'),
  ]);
  const { years, months, count } = viewAt<YearsView>(catalog, '/years/');
  expect([count, months[0], years.map(({ year, count, href }) => [year, count, href])]).toEqual([
    4,
    { short: 'Jan', narrow: 'J' },
    [
      ['2020', 3, '/2020/'],
      ['2019', 0, undefined],
      ['2018', 1, '/2018/'],
    ],
  ]);
  expect(years[0]!.months.slice(9)).toEqual([
    { count: 0, height: 0, label: 'October 2020: 0 articles' },
    { count: 2, height: 28, href: '/2020/11/', label: 'November 2020: 2 articles' },
    { count: 1, height: 14, href: '/2020/12/', label: 'December 2020: 1 article' },
  ]);
  expect(outputsOf(catalogOf([]).catalog).byPath.has('/years/')).toBe(false);
});

test('months have the words of their language', () => {
  const { catalog } = catalogOf([article('2020-11-10', 'a', { lang: 'ja' })], { language: 'ja' });
  const { years } = viewAt<YearsView>(catalog, '/years/');
  expect(years[0]!.months[10]!.label).toBe('2020年11月：1件の記事');
});

test('a year lists all its articles up to sixty, by month', () => {
  const sixty = Array.from({ length: 60 }, (_, i) => article('2020-11-10', `n${i}`));
  const { listed } = viewAt<VolumeView>(catalogOf(sixty).catalog, '/2020/');
  expect([listed.length, listed[0]!.month, listed[0]!.items.length, listed[0]!.all]).toEqual([
    1,
    'November',
    60,
    undefined,
  ]);
});

test('a year of more lists the first five of each month, which a later article does not move', () => {
  const many = Array.from({ length: 61 }, (_, i) => article('2020-11-10 10:00', `n${String(i).padStart(2, '0')}`));
  const listedOf = (articles: typeof many) => viewAt<VolumeView>(catalogOf(articles).catalog, '/2020/').listed[0]!;
  const before = listedOf(many);
  expect(before.items.map(({ headline }) => headline)).toEqual(['n00', 'n01', 'n02', 'n03', 'n04']);
  expect(before.all).toEqual({ text: 'All of November: 61 articles', href: '/2020/11/' });
  expect(listedOf([...many, article('2020-11-20', 'late')]).items).toEqual(before.items);
});

test('a year, month or day that counts articles in several languages says so', () => {
  const { catalog } = catalogOf([
    article('2019-11-10', 'a'),
    article('2020-11-10', 'b'),
    article('2020-11-10', 'c', { lang: 'fa' }),
  ]);
  const told = ['/2019/', '/2020/', '/2020/11/', '/2020/11/10/'].map(
    (path) => viewAt<VolumeView | CalendarView>(catalog, path).mixed,
  );
  const all = 'Articles in all languages of this archive';
  expect(told).toEqual([undefined, all, all, all]);
});

test('a group names the tags that its articles have in common, and a search within it', () => {
  const { catalog } = catalogOf([
    article('2020-01-01', 'a', { tags: ['Iran', 'Talks', 'Once'], section: ['World', 'Asia'] }),
    article('2020-01-02', 'b', { tags: ['Iran', 'Talks'], section: ['World', 'Asia'] }),
  ]);
  const tag = viewAt<GroupView>(catalog, '/tags/iran/');
  expect(tag.related.map(({ text, count }) => [text, count])).toEqual([['Talks', 2]]);
  expect(tag.within).toEqual({ facet: 'tag', value: 'iran' });
  expect(viewAt<GroupView>(catalog, '/sections/world/asia/').within).toEqual({ facet: 'section', value: 'world/asia' });
});
