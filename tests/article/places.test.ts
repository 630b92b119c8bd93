import { expect, test } from 'vitest';
import { placeOf, writtenPlace } from '../../src/article/places.ts';
import { parse } from '../support/parse.ts';

const TEXT = [
  '---',
  'title: A',
  'date: 2020-01-01',
  'tags: [b, a b, "tags/b"]',
  'section: World',
  'authors: >-',
  '  Ann Lee,',
  '  Bo Li',
  '---',
  '',
  'Text.',
].join('\n');
const article = parse('a.md', TEXT).article!;

test('every value and every name of a list has its own place', () => {
  expect(writtenPlace(article, 'title')).toEqual({ line: 2, column: 8 });
  expect(writtenPlace(article, 'tags')).toEqual({ line: 4, column: 7 });
  expect(placeOf(article, 'tags', 'b')).toEqual({ line: 4, column: 8 });
  expect(placeOf(article, 'tags', 'a b')).toEqual({ line: 4, column: 11 });
  expect(placeOf(article, 'tags', 'tags/b')).toEqual({ line: 4, column: 16 });
  expect(placeOf(article, 'authors', 'Bo Li')).toEqual({ line: 6, column: 10 });
});

test('what has no place of its own has that of its key, else the start of the file', () => {
  expect(writtenPlace(article, 'slug')).toBeUndefined();
  expect(placeOf(article, 'section', 'Sport')).toEqual({ line: 5, column: 10 });
  expect(placeOf(article, 'image')).toEqual({ line: 1, column: 1 });
  expect(placeOf({}, 'title')).toEqual({ line: 1, column: 1 });
});
