import { expect, test } from 'vitest';
import { joinWords, markedParts, partQuery, partWords } from '../../src/search/text/joined-words.ts';

const parts = (text: string) => partWords(text).replaceAll('\u2060', '').split(/\s+/);

test.each([
  ['the river—even in May', ['the', 'river—', 'even', 'in', 'May']],
  ['2014–15', ['2014–', '15']],
  ['the river”—“even so', ['the', 'river”—“', 'even', 'so']],
  ['one…two', ['one…', 'two']],
  ['at work._ Then snake_case', ['at', 'work.', '_', 'Then', 'snake_case']],
  ['anti-H5N1 4K/8K', ['anti-', 'H5N1', '4K/', '8K']],
  ['mid-1980s, Getty/iStock', ['mid-', '1980s,', 'Getty/', 'iStock']],
  ['non-PDFs of Mac-McDonald', ['non-', 'PDFs', 'of', 'Mac-', 'McDonald']],
  ['non-U.S. and https://digital.gov/a', ['non-', 'U.S.', 'and', 'https://', 'digital.gov/a']],
  ['Giscard-d’Estaing', ['Giscard-', "d'Estaing"]],
  ['l’école', ["l'école"]],
  ['co‑operation', ['co-operation']],
])('%s is parted', (text, wanted) => {
  expect(parts(text)).toEqual(wanted);
});

test.each([
  'said “hello” twice',
  'a well-known and/or x',
  'covid-19, 2020-11-10',
  "U.S.A., mother-in-law's, N.S.A./CIA, US/UK",
  'COVID-19の',
  'col·lecció',
  '世界、平和',
  'a — b',
])('%s stays as it is', (text) => {
  expect(partWords(text)).toBe(text);
});

test('what is shown is what was written, wherever a mark begins or ends', () => {
  const text = 'an A321-B738, the river—even l’école, 2014–15 “so” co‑op';
  const parted = partWords(text);
  expect(joinWords([parted])).toEqual([text]);
  // Pagefind puts a plain space between words.
  const words = parted.split(/\s+/);
  for (let i = 0; i < words.length; i++) {
    const pieces = [`${words.slice(0, i).join(' ')} `.trimStart(), words[i]!, ` ${words.slice(i + 1).join(' ')}`];
    expect(joinWords(pieces).join('').trim()).toBe(text);
  }
});

test('parts with a mark at their outer side are named', () => {
  expect(markedParts('the “help-desk” of «A/B»—and well-known—things')).toEqual(['help', 'desk', 'A', 'B', 'known']);
  expect(markedParts('a well-known “word”, (“one”) and U.S.A.')).toEqual([]);
});

test('a query is parted alike', () => {
  expect(partQuery('river—even l’école')).toBe("river— even l'école");
});

test('a long text without a space takes no time to speak of', () => {
  for (const unit of ['a—', '—', '“a', 'a1-', 'a-a1<', 'a&'.repeat(3), 'aB-', 'a-a.', "a-a'"])
    expect(partWords(unit.repeat(20_000)).length + markedParts(unit.repeat(20_000)).length).toBeGreaterThan(0);
}, 5000);
