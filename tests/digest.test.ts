import { expect, test } from 'vitest';
import { digest, digestOf, digestOfAll, remembered } from '../src/digest.ts';

test('a digest keeps its algorithm, encoding and length: published addresses hold some of them', () => {
  expect(digest('sameAddress', 'a text')).toBe('734194');
  expect(digest('cutSegment', 'a text')).toBe('734194ed');
  expect(digest('fileName', 'a text')).toBe('734194ede5');
  expect(digest('source', 'a text')).toMatch(/^734194ede5[0-9a-f]{54}$/);
});

test('parts count as one text, however they are given', () => {
  expect(digest('key', 'one', 'two')).toBe(digest('key', 'onetwo'));
  expect(digest('value', 'one', new TextEncoder().encode('two'))).toBe(digest('value', 'onetwo'));
  expect(digestOfAll('page', ['one', 'two'])).toBe(digest('page', 'onetwo'));
});

test('facts that differ in their form alone have different digests', () => {
  expect(digestOf('a', 'b')).not.toBe(digestOf(['a', 'b']));
  expect(digestOf('ab')).not.toBe(digestOf('a', 'b'));
  expect(digestOf(1)).not.toBe(digestOf('1'));
});

test('a remembered function is called once for each key', () => {
  const asked: string[] = [];
  const of = remembered((key: string) => asked.push(key));
  expect([of('a'), of('b'), of('a')]).toEqual([1, 2, 1]);
  expect(asked).toEqual(['a', 'b']);
});
