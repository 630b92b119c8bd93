import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { parseDate } from '../../src/dates.ts';
import { EditionOutputs } from '../../src/outputs/edition-outputs.ts';
import { SITEMAP, SITEMAP_INDEX } from '../../src/outputs/files/sitemaps.ts';
import type { OutputKind } from '../../src/outputs/output.ts';
import { OUTPUT_KINDS } from '../../src/outputs/table.ts';
import { article, catalogOf, page } from '../support/catalog-of.ts';
import { pagesOf, textAt } from '../support/outputs-of.ts';
import { notWellFormed } from '../support/well-formed.ts';

const locations = (text = '') =>
  [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!.replace('https://archive.example', ''));

const NO_BODY = () => {
  throw new Error('a sitemap must not need a body');
};

/** Every sitemap of a catalog, printed, and the index of all under the name ''. */
async function printed(catalog: Catalog, kinds = OUTPUT_KINDS): Promise<Map<string, string>> {
  const outputs = new EditionOutputs(catalog, kinds);
  const files = new Map<string, string>();
  for (const [path, output] of outputs.byPath()) {
    const [, name] = /^\/sitemap-?(.*)\.xml$/.exec(path) ?? [];
    if (name !== undefined) files.set(name, String(await outputs.contentOf(output, NO_BODY)));
  }
  return files;
}

test('a file a year holds the articles, with the day of their last change, and the lists of that year', async () => {
  const { catalog } = catalogOf([
    article('2019-05-05', 'a', { aliases: [{ path: '/old/', line: 1 }], authors: ['Jane'] }),
    article('2020-11-10', 'b', { updated: parseDate('2020-12-01', 'UTC')!, tags: ['تهران'] }),
    page('about'),
  ]);
  const files = await printed(catalog);
  expect([...files.keys()]).toEqual(['2019', '2020', 'lists', '']);
  expect(locations(files.get('2019'))).toEqual(['/2019/05/05/a/', '/2019/', '/2019/05/', '/2019/05/05/']);
  expect(files.get('2020')).toContain('<lastmod>2020-12-01</lastmod>');
  expect(locations(files.get('lists'))).toEqual([
    '/',
    '/about/',
    '/years/',
    '/sections/',
    '/tags/',
    '/authors/',
    '/tags/%D8%AA%D9%87%D8%B1%D8%A7%D9%86/',
    '/authors/jane/',
  ]);
  for (const text of files.values()) expect(notWellFormed(text)).toBeNull();
});

test('every page that may be found is in exactly one file', async () => {
  const { catalog } = catalogOf([
    article('2020-11-10', 'a', { tags: ['x'] }),
    article('2020-11-11', 'b', { section: ['s'] }),
  ]);
  const pages = [...pagesOf(catalog).values()].filter((kind) => kind !== 'group-year-moved');
  const files = await printed(catalog);
  files.delete('');
  const all = [...files.values()].flatMap(locations);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(pages.length - 2);
});

test('a file holds at most 50,000 addresses, as sitemaps.org allows, and the index names every file', async () => {
  const { catalog } = catalogOf([article('2020-11-10', 'a')]);
  const many: OutputKind = {
    name: 'many',
    list: () => Array.from({ length: 100_001 }, (_, i) => ({ path: `/list/${i}/`, facts: {} })),
    make: { by: 'text', text: () => '' },
    sitemap: () => ({ year: null }),
  };
  const files = await printed(catalog, [many, SITEMAP, SITEMAP_INDEX]);
  expect([...files.keys()]).toEqual(['lists', 'lists-2', 'lists-3', '']);
  for (const text of files.values()) expect(locations(text).length).toBeLessThanOrEqual(50_000);
  expect(locations(files.get(''))).toEqual(['lists', 'lists-2', 'lists-3'].map((name) => `/sitemap-${name}.xml`));
  expect(notWellFormed(files.get('')!)).toBeNull();
});

test('the index says of each file when the newest of its articles changed', async () => {
  const { catalog } = catalogOf([
    article('2019-05-05', 'a'),
    article('2020-11-10', 'b', { updated: parseDate('2021-12-01 10:00', 'UTC')! }),
    article('2020-12-12', 'c'),
  ]);
  const index = (await printed(catalog)).get('')!;
  expect([...index.matchAll(/sitemap-(\w+)\.xml<\/loc><lastmod>([^<]*)</g)].map(([, ...found]) => found)).toEqual([
    ['2019', '2019-05-05'],
    ['2020', '2021-12-01T10:00:00Z'],
    ['lists', '2021-12-01T10:00:00Z'],
  ]);
});

test('an article in several languages stands beside itself in each of them', async () => {
  const { catalog } = catalogOf([
    article('2020-11-10', 'a', { translationKey: 'k' }),
    article('2020-11-10', 'b', { translationKey: 'k', lang: 'fa' }),
    article('2021-01-01', 'c'),
  ]);
  const files = await printed(catalog);
  const both =
    '<xhtml:link rel="alternate" hreflang="en" href="https://archive.example/2020/11/10/a/"/><xhtml:link rel="alternate" hreflang="fa" href="https://archive.example/fa/2020/11/10/b/"/>';
  const swapped = both.replace(/(<.*?\/>)(<.*\/>)/, '$2$1');
  expect(files.get('2020')).toContain(`/2020/11/10/a/</loc><lastmod>2020-11-10</lastmod>${both}</url>`);
  expect(files.get('2020')).toContain(`/fa/2020/11/10/b/</loc><lastmod>2020-11-10</lastmod>${swapped}</url>`);
  expect(files.get('2021')).not.toContain('xhtml');
  expect(notWellFormed(files.get('2020')!)).toBeNull();
});

test('robots are told of the sitemap and kept from the search page, below the base path', async () => {
  expect(await textAt(catalogOf([], { base: '/news/' }).catalog, '/robots.txt', NO_BODY)).toBe(
    'User-agent: *\nDisallow: /news/search/\n\nSitemap: https://archive.example/news/sitemap.xml\n',
  );
});
