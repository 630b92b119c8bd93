import { expect, test } from 'vitest';
import { timeInWords } from '../../../../src/search/page/hints/time-words.ts';

const MONTHS = [
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
].map((names) => names.split(' '));
const YEARS: [string, string] = ['1991', '2025'];

test.each([
  ['social media policy 2014', '2014', '2014', 'social media policy'],
  ['floods March 2020', '2020-03', '2020-03', 'floods'],
  ['2020 mar floods', '2020-03', '2020-03', 'floods'],
  ['newspapers of the 1990s', '1990', '1999', 'newspapers of'],
  ['floods from 2014 to 2016', '2014', '2016', 'floods'],
  ['floods 2016-2014', '2014', '2016', 'floods'],
  ['floods 2020-03', '2020-03', '2020-03', 'floods'],
  ['2020年3月 洪水', '2020-03', '2020-03', '洪水'],
  ['انتخابات در سال ۲۰۰۱', '2001', '2001', 'انتخابات'],
  ['انتخابات اکتبر ۲۰۰۱', '2001-10', '2001-10', 'انتخابات'],
  ['Hochwasser im März 2021', '2021-03', '2021-03', 'Hochwasser'],
  ['floods of Sept. 2015', '2015-09', '2015-09', 'floods of'],
  ['2014', '2014', '2014', ''],
  ['floods since 2014', '2014', '2025', 'floods'],
  ['floods after March 2014', '2014-04', '2025', 'floods'],
  ['floods until 2014', '1991', '2014', 'floods'],
  ['Hochwasser vor 2014', '1991', '2013', 'Hochwasser'],
  ['انتخابات پس از ۲۰۱۰', '2011', '2025', 'انتخابات'],
  ['floods from 2014', '2014', '2014', 'floods'],
  ['the floods of October 24, 2001', '2001-10', '2001-10', 'the floods of'],
  ['24 October 2001', '2001-10', '2001-10', ''],
  ['2001-10-24', '2001-10', '2001-10', ''],
  ['2020年3月5日 洪水', '2020-03', '2020-03', '洪水'],
  ['budget 2019-20', '2019', '2020', 'budget'],
  ['the 90s', '1990', '1999', ''],
  ["floods of the 2010's", '2010', '2019', 'floods of'],
  ['newspapers in the nineties', '1990', '1999', 'newspapers'],
  ['die 1990er', '1990', '1999', 'die'],
  ['سیل دههٔ ۱۹۹۰', '1990', '1999', 'سیل'],
  ['سیل دهه نود', '1990', '1999', 'سیل'],
  ['journaux des années 90', '1990', '1999', 'journaux des'],
  ['1990年代', '1990', '1999', ''],
])('%s names a time', (query, from, to, rest) => {
  expect(timeInWords(query, MONTHS, YEARS)).toEqual({ from, to, rest });
});

test.each(['', 'route 66', 'the 1840 census', 'windows 20201', 'rfc 2014a', 'in 3014'])('%s names none', (query) => {
  expect(timeInWords(query, MONTHS, YEARS)).toBeNull();
});
