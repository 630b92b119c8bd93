import { expect, test } from 'vitest';
import type { Manifest } from '../../src/edition/manifest.ts';
import { makePlan } from '../../src/edition/plan.ts';

const last: Manifest = {
  id: 'x',
  number: 1,
  files: { 'a.html': ['code.frame.own.around', 1, 1], 'style.css': ['one', 1, 1], 'gone.html': ['x', 1, 1] },
  bundles: {},
};
const reasons = (wanted: Record<string, string>, manifest: Manifest | null = last) =>
  Object.fromEntries(makePlan(new Map(Object.entries(wanted).map(([file, key]) => [file, { key }])), manifest).stale);

test.each([
  ['code2.frame.own.around', 'the code, the packages or the settings changed'],
  ['code.frame2.own2.around', 'the frame around every page changed'],
  ['code.frame.own2.around2', 'its own text or facts changed'],
  ['code.frame.own.around2', 'what it lists or links to changed'],
])('the first part of a key that differs is the reason: %s', (key, reason) => {
  expect(reasons({ 'a.html': key })).toEqual({ 'a.html': reason });
});

test('what has the same key stays, what was not there is new, other files just changed', () => {
  expect(reasons({ 'a.html': 'code.frame.own.around' })).toEqual({});
  expect(reasons({ 'b.html': 'k', 'style.css': 'two', constructor: 'k' })).toEqual({
    ...{ 'b.html': 'it is new', constructor: 'it is new' },
    'style.css': 'it changed',
  });
  expect(reasons({ 'a.html': 'k' }, null)).toEqual({ 'a.html': 'there is no last edition' });
});
