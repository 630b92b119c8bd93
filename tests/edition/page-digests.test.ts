import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { comparePages, digestEdition, vanishedFrom } from '../../src/edition/page-digests.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const ONE = { 'index.html': 'front', '404.html': 'none', '2020/a/index.html': 'a', 'feed.xml': 'feed' };

test('pages are known by their addresses, and the mark counts for nothing', () => {
  const one = digestEdition(folderOf({ ...ONE, '.backfile-edition': 'Edition 1' }));
  expect(Object.keys(one.pages)).toEqual(['/2020/a/', '/404.html', '/']);
  expect(digestEdition(folderOf({ ...ONE, '.backfile-edition': 'Edition 2' }))).toEqual(one);
  const other = digestEdition(folderOf({ ...ONE, 'feed.xml': 'another' }));
  expect(other.pages).toEqual(one.pages);
  expect(other.edition).not.toBe(one.edition);
});

test('what appears, vanishes and changes is named', () => {
  const before = digestEdition(folderOf(ONE)).pages;
  const after = digestEdition(folderOf({ 'index.html': 'changed', '404.html': 'none', 'b.html': 'b' })).pages;
  expect(comparePages(before, after)).toEqual({ appear: ['/b.html'], led: [], vanish: ['/2020/a/'], change: ['/'] });
  expect(comparePages(before, after, (address) => address === '/2020/a/')).toMatchObject({
    led: ['/2020/a/'],
    vanish: [],
  });
  expect(comparePages(before, before)).toEqual({ appear: [], led: [], vanish: [], change: [] });
});

test('addresses that no file serves have vanished', () => {
  const wanted = new Set(['/', '/2020/a/', '/x.html']);
  expect(vanishedFrom(wanted, ['index.html', 'x.html', 'feed.xml'], () => false)).toEqual(['/2020/a/']);
  expect(vanishedFrom(wanted, ['index.html', 'x.html'], (address) => address === '/2020/a/')).toEqual([]);
  expect(vanishedFrom(undefined, [], () => false)).toEqual([]);
});

test('redirect pages are known by where they lead', () => {
  const page = (to: string) => `<head><meta http-equiv="refresh" content="0; url=${to}"></head>`;
  const { moved } = digestEdition(folderOf({ ...ONE, 'old/index.html': page('/a&amp;b/'), 'feed.txt': page('/c/') }));
  expect(moved).toEqual({ '/old/': '/a&b/' });
});
