import { expect, test } from 'vitest';
import { changesSince } from '../../src/edition/changes.ts';
import type { Manifest } from '../../src/edition/manifest.ts';

const manifest = (files: Record<string, string>): Manifest => ({
  id: '0'.repeat(32),
  number: 1,
  bundles: {},
  files: Object.fromEntries(Object.entries(files).map(([name, key]) => [name, [key, 1, 1]])),
});

test('what changed since the last edition is told by its manifest alone', () => {
  const last = manifest({ same: 'a', other: 'a', gone: 'a' });
  const next = manifest({ same: 'a', other: 'b', fresh: 'a' });
  expect(changesSince(last, next)).toEqual({ changed: ['other', 'fresh'], added: ['fresh'], removed: ['gone'] });
});

test('a file with another key and the same bytes has not changed', () => {
  const [last, next] = [manifest({ page: 'a' }), manifest({ page: 'b' })];
  expect(changesSince(last, next, new Set())).toEqual({ changed: [], added: [], removed: [] });
});
