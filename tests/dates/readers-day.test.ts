import { expect, test } from 'vitest';
import { readersDay, fullYearsBetween } from '../../src/dates/readers-day.ts';

test.each([
  ['2009-06-18', '2020-06-17', 10],
  ['2009-06-18', '2020-06-18', 11],
  ['2020-02-29', '2021-02-28', 0],
  ['2020-02-29', '2021-03-01', 1],
  ['2020-11-10', '2020-11-10', 0],
])('from %s to %s', (day, later, years) => {
  expect(fullYearsBetween(day, later)).toBe(years);
});

test('the day of the reader is one of the calendar of the site', () => {
  expect(readersDay('gregorian')).toMatch(/^2\d{3}-\d{2}-\d{2}$/);
  expect(readersDay('persian')).toMatch(/^1[45]\d{2}-\d{2}-\d{2}$/);
});
