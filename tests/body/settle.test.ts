import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { settle, Unsettled } from '../../src/body/html/settle.ts';

const text = (value: string): Root => ({ type: 'root', children: [{ type: 'text', value }] });
/** A tree of which the sanitizer took an element away. */
const hostile: Root = {
  type: 'root',
  children: [{ type: 'element', tagName: 'button', properties: {}, children: [] }],
};

test('a tree is read again until it stays the same', () => {
  let readings = 0;
  const settled = settle(text('a'), hostile, () => text(++readings < 3 ? `a${readings}` : 'b'));
  expect([settled, readings]).toEqual([text('b'), 4]);
});

test('a tree that never stays the same is not printed', () => {
  let readings = 0;
  expect(() => settle(text('a'), hostile, () => text(`a${++readings}`))).toThrow(Unsettled);
});

test('a tree of which nothing was taken away is not read again', () => {
  expect(settle(text('a'), text('a'), () => text('b'))).toEqual(text('a'));
});
