import { expect, test } from 'vitest';
import { makeCatalog } from '../../src/catalog/make-catalog.ts';
import { addressesOf } from '../../src/outputs/edition-outputs.ts';
import { newsMoments } from '../../src/outputs/files/news-sitemap.ts';
import { OUTPUT_KINDS } from '../../src/outputs/table.ts';
import type { Site } from '../../src/site/site.ts';
import { article, siteWith } from '../support/catalog-of.ts';
import { outputsOf, textAt } from '../support/outputs-of.ts';
import { notWellFormed } from '../support/well-formed.ts';

const NO_BODY = () => {
  throw new Error('a sitemap must not need a body');
};
const HOUR = 3_600_000;

function catalogAt(moment: string, articles = ARTICLES, settings: Partial<Site> = {}) {
  const site = siteWith({ newsSitemap: true, ...settings });
  return makeCatalog(site, articles, addressesOf(site, OUTPUT_KINDS), { asOf: Date.parse(moment) }).catalog;
}

const ARTICLES = [
  article('2020-11-08 12:00', 'old'),
  article('2020-11-09 08:00', 'a', { title: 'A & <b>' }),
  article('2020-11-10', 'b', { lang: 'zh-TW' }),
  article('2020-11-10 12:00', 'c', { lang: 'pt-BR' }),
];
const at = async (moment: string, ...rest: [typeof ARTICLES?, Partial<Site>?]) =>
  textAt(catalogAt(moment, ...rest), '/sitemap-news.xml', NO_BODY);
const slugs = (text: string) => [...text.matchAll(/<loc>[^<]*\/(\w+)\/<\/loc>/g)].map(([, slug]) => slug);

test('there is none unless the owner asks for it', () => {
  const { byPath } = outputsOf(catalogAt('2020-11-10', ARTICLES, { newsSitemap: false }));
  expect(byPath.has('/sitemap-news.xml')).toBe(false);
});

test('it names the articles of the 48 hours before the moment of the edition, newest first', async () => {
  const text = await at('2020-11-10T12:00:00Z');
  expect(notWellFormed(text)).toBeNull();
  expect(slugs(text)).toEqual(['c', 'b', 'a']);
  expect(text).toContain('<news:title>A &amp; &lt;b&gt;</news:title>');
  expect([...text.matchAll(/<news:language>(.*?)</g)].map(([, lang]) => lang)).toEqual(['pt', 'zh-tw', 'en']);
  expect(text).toContain('<news:publication_date>2020-11-09T08:00:00Z</news:publication_date>');
  expect(text).toContain('<news:publication_date>2020-11-10</news:publication_date>');
  expect(slugs(await at('2020-11-11T08:00:00Z'))).toEqual(['c', 'b']);
  expect(slugs(await at('2021-01-01T00:00:00Z'))).toEqual([]);
});

test('it names a thousand articles at most', async () => {
  const many = Array.from({ length: 1001 }, (_, i) => article('2020-11-10', `s${i}`));
  expect(slugs(await at('2020-11-10T12:00:00Z', many)).length).toBe(1000);
});

test('each article leaves it at a moment that a build knows of', async () => {
  const catalog = catalogAt('2020-11-10T12:00:00Z');
  const moments = newsMoments(catalog);
  expect(moments).toEqual(catalog.entries.map(({ article: { date } }) => date.instant + 48 * HOUR));
  for (const {
    article: { date, slug },
  } of catalog.entries) {
    const moment = date.instant + 48 * HOUR;
    for (const [instant, isThere] of [
      [moment - 1, true],
      [moment, false],
    ] as const)
      expect(slugs(await textAt(catalogAtInstant(instant), '/sitemap-news.xml', NO_BODY)).includes(slug)).toBe(isThere);
  }
});

function catalogAtInstant(asOf: number) {
  const site = siteWith({ newsSitemap: true });
  return makeCatalog(site, ARTICLES, addressesOf(site, OUTPUT_KINDS), { asOf }).catalog;
}
