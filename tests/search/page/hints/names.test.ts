import { expect, test } from 'vitest';
import type { Name } from '../../../../src/search/page/hints/names.ts';
import { namesFor, withoutKind } from '../../../../src/search/page/hints/names.ts';

const name = (label: string, count = 1, value = label.toLowerCase().replaceAll(' ', '-')): Name => ({
  ...{ facet: 'author', value, label, count },
});
const NAMES = [
  ...[name('Marina Fox', 13), name('Maria Foxley', 40), name('jparcell', 75), name('jeremyzilar', 28)],
  ...[name('Internet Archive', 9), name('Archives', 20), name('صحافة'), name('Émile Zola', 2), name('AI', 5)],
  ...[name('Лев Толстой', 3, 'lev'), name('Μαρία Κάλλας', 2, 'maria')],
];
const labels = (query: string) => namesFor(query, NAMES).map(({ label }) => label);

test.each([
  ['marina fox', 'Marina Fox'],
  ['fox marina', 'Marina Fox'],
  ['marina foxx', 'Marina Fox'],
  ['jparcell', 'jparcell'],
  ['jermey zilar', 'jeremyzilar'],
  ['archive', 'Archives'],
  ['archives', 'Archives'],
  ['the internet archive in court', 'Internet Archive'],
  ['emile zola', 'Émile Zola'],
  ['صحافه', 'صحافة'],
  ['ai', 'AI'],
  ['tolstoy', 'Лев Толстой'],
  ['Lev Tolstoi', 'Лев Толстой'],
  ['Maria Kallas', 'Μαρία Κάλλας'],
  ['интернет', 'Internet Archive'],
  ['m. fox', 'Marina Fox'],
  ['articles by marinna fox', 'Marina Fox'],
  ['author: zilar', 'jeremyzilar'],
  ['zilar', 'jeremyzilar'],
])('%s offers %s first', (query, expected) => {
  expect(labels(query)[0]).toBe(expected);
});

test('at most three are offered, and none for a word that only resembles a short name', () => {
  expect(labels('ar')).toEqual([]);
  expect(labels('ax')).toEqual([]);
  expect(namesFor('mar', [...NAMES, ...Array.from({ length: 9 }, (_, i) => name(`Mara ${i}`))])).toHaveLength(3);
});

test('a kind of group before the name offers that kind alone', () => {
  const names = [...NAMES, { ...name('Marina', 99), facet: 'tag' }, { ...name('Fox', 99), facet: 'tag' }];
  expect(namesFor('author: marina', names)[0]?.label).toBe('Marina Fox');
  expect(namesFor('Author:fox marina', names).map(({ label }) => label)).toEqual(['Marina Fox']);
  expect(namesFor('author:fox', names).every(({ facet }) => facet === 'author')).toBe(true);
  expect(namesFor('tag:marina', names).map(({ label }) => label)).toEqual(['Marina']);
  expect(namesFor('marina', names)[0]?.label).toBe('Marina');
  expect(withoutKind('Author: marina fox', ['author'])).toEqual({ kind: 'author', words: 'marina fox' });
  expect(withoutKind('note: marina', ['author'])).toEqual({ kind: undefined, words: 'note: marina' });
  expect(withoutKind('author:', ['author'])).toEqual({ kind: undefined, words: 'author:' });
});
