import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { PageRef } from '../../src/catalog/page-ref.ts';
import { parseDate } from '../../src/dates.ts';
import { robotsText } from '../../src/feeds/robots.ts';
import { planSitemaps, sitemapIndex, sitemapText } from '../../src/feeds/sitemap.ts';
import { article, catalogOf, page, siteWith } from '../support/catalog-of.ts';
import { notWellFormed } from '../support/well-formed.ts';

const locations = (text = '') =>
  [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!.replace('https://archive.example', ''));

/** Every sitemap of a catalog, printed. */
const printed = (catalog: Catalog) =>
  new Map([...planSitemaps(catalog)].map(([name, addresses]) => [name, sitemapText(catalog.site, addresses)]));

test('a file a year holds the articles, with the day of their last change, and the lists of that year', () => {
  const { catalog } = catalogOf([
    article('2019-05-05', 'a', { aliases: [{ path: '/old/', line: 1 }], authors: ['Jane'] }),
    article('2020-11-10', 'b', { updated: parseDate('2020-12-01', 'UTC')!, tags: ['تهران'] }),
    page('about'),
  ]);
  const files = printed(catalog);
  expect([...files.keys()]).toEqual(['2019', '2020', 'lists']);
  expect(locations(files.get('2019'))).toEqual([
    '/2019/05/05/a/',
    '/2019/',
    '/2019/05/',
    '/2019/05/05/',
    '/authors/jane/2019/',
  ]);
  expect(files.get('2020')).toContain('<lastmod>2020-12-01</lastmod>');
  expect(locations(files.get('2020'))).toContain('/tags/%D8%AA%D9%87%D8%B1%D8%A7%D9%86/2020/');
  expect(locations(files.get('lists'))).toEqual([
    '/',
    '/about/',
    '/tags/',
    '/sections/',
    '/authors/',
    '/tags/%D8%AA%D9%87%D8%B1%D8%A7%D9%86/',
    '/authors/jane/',
  ]);
  for (const text of files.values()) expect(notWellFormed(text)).toBeNull();
});

test('every page that may be found is in exactly one file', () => {
  const { catalog } = catalogOf([
    article('2020-11-10', 'a', { tags: ['x'] }),
    article('2020-11-11', 'b', { section: ['s'] }),
  ]);
  const all = [...printed(catalog).values()].flatMap(locations);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(catalog.paths.size - 2);
});

test('a file holds at most 50,000 addresses, as sitemaps.org allows, and the index names every file', () => {
  const { catalog } = catalogOf([article('2020-11-10', 'a')]);
  const ref: PageRef = { kind: 'directory', directory: 'tags' };
  for (let i = 0; i < 100_001; i++) catalog.paths.set(`/list/${i}/`, ref);
  const files = printed(catalog);
  expect([...files.keys()]).toEqual(['2020', 'lists', 'lists-2', 'lists-3']);
  for (const text of files.values()) expect(locations(text).length).toBeLessThanOrEqual(50_000);
  const index = sitemapIndex(catalog.site, [...files.keys()]);
  expect(locations(index)).toEqual(['2020', 'lists', 'lists-2', 'lists-3'].map((name) => `/sitemap-${name}.xml`));
  expect(notWellFormed(index)).toBeNull();
});

test('robots are told of the sitemap and kept from the search page, below the base path', () => {
  expect(robotsText(siteWith({ base: '/news/' }))).toBe(
    'User-agent: *\nDisallow: /news/search/\n\nSitemap: https://archive.example/news/sitemap.xml\n',
  );
});
