import { expect, test } from 'vitest';
import { timeInWords } from '../../../../src/search/page/hints/time-words.ts';

const MONTHS = 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'.split(' ');
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
  ['2014', '2014', '2014', ''],
])('%s names a time', (query, from, to, rest) => {
  expect(timeInWords(query, MONTHS, YEARS)).toEqual({ from, to, rest });
});

test.each(['', 'route 66', 'the 1840 census', 'windows 20201', 'rfc 2014a', 'in 3014'])('%s names none', (query) => {
  expect(timeInWords(query, MONTHS, YEARS)).toBeNull();
});
