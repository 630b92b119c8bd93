import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import { daysInMonth, inCalendar, toGregorian } from '../../src/dates/calendars.ts';
import { gregorianDay, isoDate, parseDate, printDay } from '../../src/dates.ts';
import { NOW, parse, withKeys } from '../support/parse.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a day of a calendar is a Gregorian day', () => {
  test.each([
    ['persian', '1357-11-22', '1979-02-11'],
    ['persian', '1399-12-30', '2021-03-20'],
    ['persian', '1400-01-01', '2021-03-21'],
    ['persian', '1403-12-30', '2025-03-20'],
    ['islamic-umalqura', '1446-05-20', '2024-11-22'],
  ] as const)('%s %s is %s', (calendar, day, gregorian) => {
    expect([toGregorian(day, calendar), inCalendar(gregorian, calendar)]).toEqual([gregorian, day]);
  });

  test.each(['1400-12-30', '1404-07-31', '1404-13-01', '1404-00-10'])('%s is none of the Persian calendar', (day) => {
    expect([toGregorian(day, 'persian'), parseDate(day, 'UTC', 'persian')]).toEqual([null, null]);
  });

  test.each(['persian', 'islamic-umalqura'] as const)('and back, in %s, on any day of two centuries', (calendar) => {
    for (let year = 1850; year < 2050; year++)
      for (const rest of ['01-01', '03-19', '03-20', '03-21', '04-20', '09-30', '12-31'])
        expect(toGregorian(inCalendar(`${year}-${rest}`, calendar), calendar)).toBe(`${year}-${rest}`);
  });

  test('months have the days of the calendar', () => {
    const lengths = ['1403-01', '1403-07', '1403-12', '1402-12'].map((month) => daysInMonth(month, 'persian'));
    expect(lengths).toEqual([31, 30, 30, 29]);
  });
});

describe('a date in a site of the Persian calendar', () => {
  const read = (text: string, zone: string | null = 'UTC') => {
    const date = parseDate(text, zone, 'persian');
    return date && [date.day, gregorianDay(date), isoDate(date)];
  };

  test.each([
    ['1397-08-09', ['1397-08-09', '2018-10-31', '2018-10-31']],
    ['1397/8/9', ['1397-08-09', '2018-10-31', '2018-10-31']],
    ['۱۴۰۲-۰۱-۰۱', ['1402-01-01', '2023-03-21', '2023-03-21']],
    ['2024-11-22', ['1403-09-02', '2024-11-22', '2024-11-22']],
    ['1398-08-24T20:30+03:30', ['1398-08-24', '2019-11-15', '2019-11-15T17:00:00Z']],
    ['20 آبان 1399', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['۲۰ آبان ۱۳۹۹', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['سه‌شنبه، ۲۰ آبان‌ماه ۱۳۹۹', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['سه شنبه ۲۰ آبان ماه ۱۳۹۹ 18:30', ['1399-08-20', '2020-11-10', '2020-11-10T18:30:00Z']],
    ['1 فروردين 1400', ['1400-01-01', '2021-03-21', '2021-03-21']],
    ['20 Aban 1399', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['20 عقرب 1399', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['10 November 2020', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['۱۰ نوامبر ۲۰۲۰', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['١٠ تشرين الثاني ٢٠٢٠', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['آبان ۲۰، ۱۳۹۹', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['1399 / 08 / 20', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['\u200f۱۳۹۹/۰۸/۲۰\u200e', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['1399\u200c/08/20', ['1399-08-20', '2020-11-10', '2020-11-10']],
    ['1399/08/20، 18:30', ['1399-08-20', '2020-11-10', '2020-11-10T18:30:00Z']],
    ['1399/08/20 - 18:30', ['1399-08-20', '2020-11-10', '2020-11-10T18:30:00Z']],
    ['۱۳۹۹/۰۸/۲۰ ساعت ۱۸:۳۰', ['1399-08-20', '2020-11-10', '2020-11-10T18:30:00Z']],
    ['10 November 1399', null],
    ['20 رمضان 1550', null],
    ['30 اسفند 1400', null],
    ['20 رمضان 1399', null],
    ['20 آبان 2020', null],
    ['20 ناشناخته 1399', null],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test('is printed in it, with the digits of the language and without an era', () => {
    expect(printDay('1397-08-09', 'fa', 'long', 'persian')).toBe('۹ آبان ۱۳۹۷');
    expect(printDay('1397-08', 'fa', 'month', 'persian')).toBe('آبان ۱۳۹۷');
    expect(printDay('1397-08-09', 'en', 'long', 'persian')).toMatch(/^(9 Aban|Aban 9),? 1397$/);
  });

  test('that it has not is an error at its line', () => {
    const { article, problems } = parse('a.md', withKeys('title: A\ndate: 1400-12-30'), { calendar: 'persian' });
    expect([article, problems.map(({ code, line }) => [code, line])]).toEqual([undefined, [['date-invalid', 3]]]);
  });

  test.each([
    ['1400-12-30', '1400-12-29, the last day of that month, or the right day', false],
    ['1397.08.09', '1397-08-09', true],
    ['13970809', '1397-08-09', true],
    ['۹/۸/۱۳۹۷', '1397-08-09', true],
    ['۲۸ امرداد ۱۳۳۲', '1332-05-28', true],
    ['yesterday', '1399-08-20, year first, or 1399-08-20T18:30+01:00 to give a time', false],
  ])('that it cannot read has a cure in it: %s', (date, cure, isCertain) => {
    const { problems } = parse('a.md', withKeys(`title: A\ndate: "${date}"`), { calendar: 'persian' });
    expect(problems.map((found) => [found.cure, found.fix?.[0]?.to === cure])).toEqual([[cure, isCertain]]);
  });

  test.each(['1403-09-03-a.md', '۱۴۰۳-۰۹-۰۳-a.md', '1403/09/03/a.md', '۱۴۰۳/۰۹/۰۳/a.md'])(
    'that the name %s gives is one of the calendar',
    (name) => {
      const { article } = parse(name, withKeys('title: A'), { language: 'fa', calendar: 'persian' });
      expect([article?.date?.day, article?.slug]).toEqual(['1403-09-03', 'a']);
    },
  );

  test('is read of withdrawals and notices too', () => {
    const keys = 'title: A\ndate: 1397-08-09\nwithdrawn: 1401-02-31\nnotice: { date: 1401-02-31, text: B }';
    const { article, problems } = parse('a.md', withKeys(keys), { calendar: 'persian' });
    const days = [article?.withdrawn?.date, article?.notice?.date].map((date) => date && gregorianDay(date));
    expect([days, problems]).toEqual([['2022-05-21', '2022-05-21'], []]);
  });
});

test.each([
  ['20 رمضان 1441', '2020-05-13'],
  ['٢٠ ربيع الأول ١٤٤٢', '2020-11-06'],
  ['20 Rabiʻ I 1442', '2020-11-06'],
])('%s is a day of the Islamic calendar', (text, day) => {
  const date = parseDate(text, 'UTC', 'islamic-umalqura');
  expect(date && gregorianDay(date)).toBe(day);
});

describe('without the key', () => {
  test('a month of another calendar by its name is an error that names the key', () => {
    const { article, problems } = parse('a.md', withKeys('date: 20 آبان 1399'), { language: 'fa' });
    expect([article, problems.map(({ code }) => code)]).toEqual([undefined, ['calendar-unset']]);
  });

  test.each(['fa', 'ar', 'ckb'])('a year of another calendar is an error that names it, in %s', (language) => {
    const { article, problems } = parse('a.md', withKeys('title: A\ndate: 1403/09/03'), { language });
    expect([article, problems.map(({ code, severity, line }) => [code, severity, line])]).toEqual([
      undefined,
      [['calendar-unset', 'error', 3]],
    ]);
    expect(problems[0]?.cure).toContain('calendar: persian');
  });

  test.each(['09.08.1397', '13970809', 'نهم آبان ۱۳۹۷'])('so is %s, which no calendar reads', (date) => {
    const { problems } = parse('a.md', withKeys(`title: A\ndate: "${date}"`), { language: 'fa' });
    expect(problems.map(({ code }) => code)).toEqual(['calendar-unset']);
  });

  test('a day of another calendar in a file name is one too', () => {
    const { article, problems } = parse('1403-09-03-a.md', withKeys('title: A'), { language: 'fa' });
    expect([article, problems.map(({ code }) => code)]).toEqual([undefined, ['calendar-unset']]);
  });

  test('a Gregorian year stays one, and so does a book of 1450 in another language', () => {
    expect(parse('a.md', withKeys('date: 2024-11-22'), { language: 'fa' }).article?.date?.day).toBe('2024-11-22');
    expect(parse('a.md', withKeys('date: 1450-01-01')).article?.date?.day).toBe('1450-01-01');
  });

  test('where most dates of an archive are such, each of them is an error', async () => {
    const content = join(temporaryFolder(), 'content');
    mkdirSync(content);
    const put = (name: string, date: string) => writeFileSync(join(content, name), withKeys(`title: A\ndate: ${date}`));
    put('a.md', '1402-01-01');
    put('b.md', '1403-01-01');
    put('c.md', '2024-01-01');
    const { articles, problems } = await openArchive({ content, asOf: NOW });
    expect(articles.map(({ file }) => file)).toEqual(['c.md']);
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['calendar-unset', 'a.md', 3],
      ['calendar-unset', 'b.md', 3],
    ]);
  });
});
