import { expect, test } from 'vitest';
import { indexNowOf } from '../../src/build/index-now.ts';
import { filePath } from '../../src/urls.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { outputsOf, textAt } from '../support/outputs-of.ts';
import { printedBody } from '../support/printed-body.ts';

const KEY = { indexNow: '0123456789abcdef', base: '/news/' };
const { catalog } = catalogOf([article('2020-11-10', 'ایران', { aliases: [{ path: '/old/', line: 1 }] })], KEY);
const files = new Map(
  [...outputsOf(catalog).byPath].map(([path, output]) => [filePath(path), { key: '', output }] as const),
);

test('the report lists the changed and removed addresses that search engines may list', () => {
  const changed = ['2020/11/10/ایران/index.html', 'search/index.html', 'old/index.html', 'feed.xml', 'index.html'];
  const removed = ['tags/x/index.html', 'a.html', 'media/a.webp'];
  expect(indexNowOf(catalog.site, { changed, removed }, { files, staleBundles: [] })).toEqual({
    indexNow: {
      host: 'archive.example',
      key: '0123456789abcdef',
      keyLocation: 'https://archive.example/news/0123456789abcdef.txt',
      urlList: [
        'https://archive.example/news/2020/11/10/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/',
        'https://archive.example/news/',
        'https://archive.example/news/tags/x/',
        'https://archive.example/news/a.html',
      ],
    },
  });
});

test('it lists nothing without a key, and ten thousand at most', () => {
  const changed = Array.from({ length: 10_001 }, () => 'index.html');
  const wanted = { files, staleBundles: [] };
  expect(indexNowOf(catalogOf([]).catalog.site, { changed, removed: [] }, wanted)).toEqual({});
  expect(indexNowOf(catalog.site, { changed, removed: [] }, wanted).indexNow?.urlList.length).toBe(10_000);
});

test('the key lies where search engines look for it', async () => {
  const bodyless = () => printedBody('');
  expect(await textAt(catalog, '/0123456789abcdef.txt', bodyless)).toBe('0123456789abcdef');
});
