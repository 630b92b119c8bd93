import { expect, test } from 'vitest';
import { narrowToName } from '../../../../src/search/page/hints/narrow-to-name.ts';
import { timeInWords } from '../../../../src/search/page/hints/time-words.ts';
import { readQuery } from '../../../../src/search/page/query/query.ts';

const PLAIN = { facet: 'tag', value: 'plain-language', label: 'Plain language', count: 9 };
const timeIn = (words: string) => timeInWords(words, [], ['1991', '2025']);

function narrowed(words: string, missing: string[] = [], name = PLAIN) {
  const { from, to, facets, ...query } = narrowToName(readQuery(new URLSearchParams({ q: words })), name, {
    timeIn,
    missing,
  });
  return [query.words, from, to, facets[name.facet]];
}

test.each([
  ['plain language reports', 'reports'],
  ['plain langauge reports', 'reports'],
  ['Plain-language reports', 'reports'],
  ['plainlanguage', ''],
  ['tag: plain', ''],
])('%s leaves %j to search for', (words, left) => {
  expect(narrowed(words)).toEqual([left, '', '', ['plain-language']]);
});

test('a time among the other words becomes the period', () => {
  expect(narrowed('plain language in the 2010s')).toEqual(['', '2010', '2019', ['plain-language']]);
  expect(narrowed('plain language reports 2014')).toEqual(['reports', '2014', '2014', ['plain-language']]);
});

test('words that no article contains are left out, because the link would lead to nothing', () => {
  expect(narrowed('plain language Rêportz guide', ['reportz'])).toEqual(['guide', '', '', ['plain-language']]);
});

test('a name in another script leaves nothing', () => {
  const name = { facet: 'author', value: 'lev', label: 'Лев Толстой', count: 1 };
  expect(narrowed('tolstoy', [], name)).toEqual(['', '', '', ['lev']]);
});
