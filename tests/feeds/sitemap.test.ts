import { expect, test } from 'vitest';
import type { PageRef } from '../../src/catalog/page-ref.ts';
import { robotsText } from '../../src/feeds/robots.ts';
import { sitemapIndex, sitemapParts } from '../../src/feeds/sitemap.ts';
import { parseDate } from '../../src/dates.ts';
import { article, catalogOf, page, siteWith } from '../support/catalog-of.ts';
import { notWellFormed } from '../support/well-formed.ts';

const locations = (text = '') =>
  [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!.replace('https://archive.example', ''));

test('a file a year holds the articles, with the day of their last change; another holds every list and page', () => {
  const { catalog } = catalogOf([
    article('2019-05-05', 'a', { aliases: [{ path: '/old/', line: 1 }] }),
    article('2020-11-10', 'b', { updated: parseDate('2020-12-01', 'UTC')!, tags: ['تهران'] }),
    page('about'),
  ]);
  const parts = sitemapParts(catalog);
  expect([...parts.keys()]).toEqual(['2019', '2020', 'lists']);
  expect(locations(parts.get('2019'))).toEqual(['/2019/05/05/a/']);
  expect(parts.get('2020')).toContain('<lastmod>2020-12-01</lastmod>');
  const lists = locations(parts.get('lists'));
  expect(lists).toEqual(
    expect.arrayContaining(['/', '/about/', '/2020/', '/2020/11/10/', '/tags/%D8%AA%D9%87%D8%B1%D8%A7%D9%86/2020/']),
  );
  expect(lists.filter((path) => ['/old/', '/search/', '/404.html'].includes(path))).toEqual([]);
  for (const text of parts.values()) expect(notWellFormed(text)).toBeNull();
});

test('every page that may be found is in exactly one file', () => {
  const { catalog } = catalogOf([
    article('2020-11-10', 'a', { tags: ['x'] }),
    article('2020-11-11', 'b', { section: ['s'] }),
  ]);
  const all = [...sitemapParts(catalog).values()].flatMap(locations);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(catalog.paths.size - 2);
});

test('a file holds at most 50,000 addresses, as sitemaps.org allows, and the index names every file', () => {
  const { catalog } = catalogOf([article('2020-11-10', 'a')]);
  const ref: PageRef = { kind: 'year', day: '2020' };
  for (let i = 0; i < 100_001; i++) catalog.paths.set(`/list/${i}/`, ref);
  const parts = sitemapParts(catalog);
  expect([...parts.keys()]).toEqual(['2020', 'lists', 'lists-2', 'lists-3']);
  for (const text of parts.values()) expect(locations(text).length).toBeLessThanOrEqual(50_000);
  const index = sitemapIndex(catalog);
  expect(locations(index)).toEqual(['2020', 'lists', 'lists-2', 'lists-3'].map((part) => `/sitemap-${part}.xml`));
  expect(notWellFormed(index)).toBeNull();
});

test('robots are told of the sitemap and kept from the search page, below the base path', () => {
  expect(robotsText(siteWith({ base: '/news/' }))).toBe(
    'User-agent: *\nDisallow: /news/search/\n\nSitemap: https://archive.example/news/sitemap.xml\n',
  );
});
