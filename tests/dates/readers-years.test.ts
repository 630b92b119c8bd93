import { expect, test } from 'vitest';
import { formFor, yearsSince } from '../../src/dates/readers-years.ts';

test.each([
  ['2009-06-18', '2020-06-17', 10],
  ['2009-06-18', '2020-06-18', 11],
  ['2020-02-29', '2021-02-28', 0],
  ['2020-02-29', '2021-03-01', 1],
  ['2020-11-10', '2020-11-10', 0],
])('from %s to %s', (day, later, years) => {
  const [year, month, date] = later.split('-').map(Number) as [number, number, number];
  expect(yearsSince(day, new Date(year, month - 1, date))).toBe(years);
});

test('the form of a text has the plural category of its number, in the language of the labels', () => {
  const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };
  expect([1, 3, 7].map((n) => formFor(forms, 'uk', n))).toEqual(['one', 'few', 'many']);
  expect(formFor({ other: 'other' }, 'en', 1)).toBe('other');
});
