import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { daysInMonth } from '../src/dates/calendars.ts';
import {
  asOf,
  dayInFileName,
  dayOf,
  isoDate,
  isoTime,
  isTimeZone,
  parseDate,
  printDay,
  printTime,
} from '../src/dates.ts';
import { BUILDERS, printedIn } from './support/in-time-zones.ts';

/** `day` and the moment in UTC; the moment alone tells nothing of a day without a time. */
function read(text: string, zone = 'UTC'): string | null {
  const date = parseDate(text, zone);
  return date && `${date.day} ${new Date(date.instant).toISOString().replace('.000Z', 'Z')}${date.timed ? '' : ' day'}`;
}

describe('forms of dates', () => {
  test.each([
    ['2020-11-10', '2020-11-10 2020-11-10T00:00:00Z day'],
    [' 2020-2-3 ', '2020-02-03 2020-02-03T00:00:00Z day'],
    ['2020/02/03', '2020-02-03 2020-02-03T00:00:00Z day'],
    ['10 November 2020', '2020-11-10 2020-11-10T00:00:00Z day'],
    ['Nov 10, 2020', '2020-11-10 2020-11-10T00:00:00Z day'],
    ['November 10th, 2020', '2020-11-10 2020-11-10T00:00:00Z day'],
    ['Sept 3 2020', '2020-09-03 2020-09-03T00:00:00Z day'],
    ['Tuesday, 10 November 2020', '2020-11-10 2020-11-10T00:00:00Z day'],
    ['2020-11-10T18:30', '2020-11-10 2020-11-10T18:30:00Z'],
    ['2020-11-10T18:30:05.123Z', '2020-11-10 2020-11-10T18:30:05Z'],
    ['2020-11-10T18:30+01:00', '2020-11-10 2020-11-10T17:30:00Z'],
    ['2020-11-10 18:30:00 +0100', '2020-11-10 2020-11-10T17:30:00Z'],
    ['2015-06-29 1:00:19 -4', '2015-06-29 2015-06-29T05:00:19Z'],
    ['Thu, 21 Dec 2000 16:01:07 +0200', '2000-12-21 2000-12-21T14:01:07Z'],
    ['2020-11-10 18:30 GMT', '2020-11-10 2020-11-10T18:30:00Z'],
    ['2020-02-29', '2020-02-29 2020-02-29T00:00:00Z day'],
  ])('%s is a date', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  test.each([
    '',
    'yesterday',
    '10/11/2020',
    '11/10/2020',
    '20201110',
    '2020-02-30',
    '2019-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-11-00',
    '2020-11/10',
    '2020-11-10T24:00',
    '2020-11-10T18:60',
    '2020-11-10T18:30+15:00',
    '2020-11-10T18:30 EST',
    '10 Novembr 2020',
    '10 Foo 2020',
    '31 April 2020',
    '-2020-11-10',
  ])('%j is not a date', (text) => {
    expect(parseDate(text, 'UTC')).toBeNull();
  });
});

describe("the site's time zone", () => {
  test.each([
    ['a day begins at its midnight', '2020-11-10', 'Europe/Zurich', '2020-11-10 2020-11-09T23:00:00Z day'],
    ['a time in summer', '2020-07-01 12:00', 'Europe/Zurich', '2020-07-01 2020-07-01T10:00:00Z'],
    ['a time in winter', '2020-12-01 12:00', 'Europe/Zurich', '2020-12-01 2020-12-01T11:00:00Z'],
    ['half an hour off', '2020-01-01 00:10', 'Asia/Kolkata', '2020-01-01 2019-12-31T18:40:00Z'],
    ['three quarters off', '2020-01-01 00:10', 'Asia/Kathmandu', '2020-01-01 2019-12-31T18:25:00Z'],
    [
      'a time elsewhere may be another day here',
      '2020-11-10T23:30-05:00',
      'Asia/Tokyo',
      '2020-11-11 2020-11-11T04:30:00Z',
    ],
    ['a skipped hour, ahead of UTC', '2021-03-28T02:30', 'Europe/Zurich', '2021-03-28 2021-03-28T01:30:00Z'],
    ['a midnight that is skipped, ahead of UTC', '2021-03-22', 'Asia/Tehran', '2021-03-22 2021-03-21T20:30:00Z day'],
    ['before 1900, local mean time', '1850-03-01 12:00', 'Europe/Zurich', '1850-03-01 1850-03-01T11:25:52Z'],
    ['the first century', '0033-04-03', 'UTC', '0033-04-03 0033-04-03T00:00:00Z day'],
  ])('%s', (_, text, zone, wanted) => {
    expect(read(text, zone)).toBe(wanted);
  });

  test('a skipped hour, behind UTC, counts with the offset before the change', () => {
    expect(read('2021-03-14T02:30', 'America/New_York')).toBe('2021-03-14 2021-03-14T07:30:00Z');
  });

  test('a time in a skipped hour after midnight stays on its day', () => {
    expect(parseDate('2018-11-04 00:30', 'America/Sao_Paulo')?.day).toBe('2018-11-04');
  });

  test('the first moment of a day whose midnight is skipped is on that day', () => {
    const date = parseDate('2018-11-04', 'America/Sao_Paulo');
    expect(dayOf(date!.instant, 'America/Sao_Paulo')).toBe('2018-11-04');
  });

  test.each(['9999-12-31T23:30-05:00', '0000-01-01T00:30+05:00'])(
    '%s has a day of four digits, or is not a date',
    (text) => {
      const date = parseDate(text, 'UTC');
      if (date) expect(date.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  test('a day without a time is the same day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/St_Johns', 'UTC']) {
      const date = parseDate('2020-11-10', zone)!;
      expect([date.day, dayOf(date.instant, zone), dayOf(date.instant - 1, zone)]).toEqual([
        '2020-11-10',
        '2020-11-10',
        '2020-11-09',
      ]);
    }
  });
});

describe('dates for machines', () => {
  test('a day stays a day, a time has the offset of its season', () => {
    expect(isoDate(parseDate('2020-11-10', 'Europe/Zurich')!)).toBe('2020-11-10');
    expect(isoDate(parseDate('2020-07-01 12:00', 'Europe/Zurich')!)).toBe('2020-07-01T12:00:00+02:00');
    expect(isoDate(parseDate('2020-12-01 12:00', 'Europe/Zurich')!)).toBe('2020-12-01T12:00:00+01:00');
    expect(isoTime(Date.UTC(2020, 0, 1), 'Asia/Kathmandu')).toBe('2020-01-01T05:45:00+05:45');
    expect(isoTime(Date.UTC(2020, 0, 1), 'America/St_Johns')).toBe('2019-12-31T20:30:00-03:30');
    expect(isoTime(Date.UTC(2020, 0, 1), 'UTC')).toBe('2020-01-01T00:00:00Z');
  });

  test.each(['Europe/Zurich', 'Asia/Kathmandu', 'America/New_York'])(
    'a printed time in %s is the same moment',
    (zone) => {
      for (const instant of [
        Date.UTC(1970, 0, 1),
        Date.UTC(2020, 2, 29, 1),
        Date.UTC(2020, 9, 25, 1),
        Date.UTC(2000, 1, 29),
      ])
        expect(Date.parse(isoTime(instant, zone))).toBe(instant);
    },
  );

  test('a printed time before 1900 is the same moment, though its offset has seconds', () => {
    const { instant } = parseDate('1850-03-01 12:00', 'Europe/Zurich')!;
    expect(Date.parse(isoTime(instant, 'Europe/Zurich'))).toBe(instant);
  });
});

describe('dates for readers', () => {
  test.each([
    ['2020-11-10', 'en', 'long', '10 November 2020'],
    ['2020-11-10', 'en-US', 'long', 'November 10, 2020'],
    ['2020-11-10', 'en', 'short', '10 Nov'],
    ['2020-11-10', 'de', 'long', '10. November 2020'],
    ['2020-11', 'en', 'month', 'November 2020'],
    ['2020-11', 'en', 'monthName', 'November'],
    ['1850-03-01', 'en', 'medium', '1 Mar 1850'],
    ['0099-03-01', 'en', 'dayAndMonth', '1 March'],
    ['2020-11-01', 'fr', 'long', '1er novembre 2020'],
    ['2020-11-01', 'fr-CA', 'dayAndMonth', '1er novembre'],
    ['2020-11-11', 'fr', 'long', '11 novembre 2020'],
    ['2020-11', 'fr', 'month', 'novembre 2020'],
    ['2020-11', 'ckb', 'month', 'تشرینی دووەمی ٢٠٢٠'],
    ['2020-11-10', 'ckb', 'dayAndMonth', '١٠ی تشرینی دووەم'],
  ] as const)('%s in %s, %s', (day, lang, style, wanted) => {
    expect(printDay(day, lang, style)).toBe(wanted);
  });

  test('Persian pages count in the calendar of their addresses, with Persian digits', () => {
    expect(printDay('2020-11-10', 'fa', 'long')).toContain('۲۰۲۰');
  });

  test('a time is printed in the zone of the site', () => {
    expect(printTime(Date.UTC(2020, 6, 1, 22, 5), 'en', 'Europe/Zurich')).toBe('00:05');
    expect(printTime(Date.UTC(2020, 6, 1, 22, 5), 'fa', 'UTC')).toBe('۲۲:۰۵');
  });
});

test.each([
  ['2020-11-10-summit', '2020-11-10'],
  ['2020-1-2_x', '2020-01-02'],
  ['2020-11-10', '2020-11-10'],
  ['2020-11-10summit', null],
  ['a-2020-11-10', null],
  ['summit', null],
])('the file name %s tells the day %s', (name, day) => {
  expect(dayInFileName(name)).toBe(day);
});

test('leap years have a 29th of February', () => {
  expect(['2020-02', '2021-02', '1900-02', '2000-02', '2020-12'].map((month) => daysInMonth(month))).toEqual([
    29, 28, 28, 29, 31,
  ]);
});

test('SOURCE_DATE_EPOCH sets the moment of an edition; what is no number does not', () => {
  expect(asOf({ SOURCE_DATE_EPOCH: '1600000000' })).toBe(1_600_000_000_000);
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  onTestFinished(() => void vi.useRealTimers());
  for (const value of [undefined, '', 'soon']) expect(asOf({ SOURCE_DATE_EPOCH: value })).toBe(1_700_000_000_000);
});

test('time zones are known by their names', () => {
  expect(['UTC', 'Europe/Zurich', 'Asia/Kathmandu'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['', 'Mars/Base', 'Europe/Zuerich'].map(isTimeZone)).toEqual([false, false, false]);
});

test('no reading or printing of a date depends on the zone and language of the building machine', () => {
  const code = `
    const { parseDate, isoDate, printDay, printTime, dayOf } = await import(src + 'dates.ts');
    const texts = ['2020-11-10', '2020-11-10 23:30', '2021-03-28T02:30', '10 November 2020 1:00', '1850-03-01 12:00', '2020-11-10T23:30-05:00'];
    for (const zone of ['UTC', 'Europe/Zurich', 'Asia/Kathmandu', 'America/Los_Angeles'])
      for (const text of texts) {
        const date = parseDate(text, zone);
        console.log(JSON.stringify([zone, text, date, isoDate(date), printDay(date.day, 'fa', 'long'), printTime(date.instant, 'en', zone), dayOf(date.instant, 'Asia/Tokyo')]));
      }`;
  const [first, ...others] = BUILDERS.map((zone) => printedIn(zone, code));
  expect(first!.trim().split('\n')).toHaveLength(24);
  for (const other of others) expect(other).toBe(first);
});
