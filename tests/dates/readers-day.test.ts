import { expect, test } from 'vitest';
import { readersDay } from '../../src/dates/readers-day.ts';

test('the day of the reader is one of the calendar of the site', () => {
  expect(readersDay('gregorian')).toMatch(/^2\d{3}-\d{2}-\d{2}$/);
  expect(readersDay('persian')).toMatch(/^1[45]\d{2}-\d{2}-\d{2}$/);
});
