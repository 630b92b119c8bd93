import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ledYears } from '../../src/catalog/aliases/led-addresses.ts';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archive.ts';
import { filePath, permalink } from '../../src/urls.ts';
import { pagesOf } from '../support/outputs-of.ts';
import type { Edition, HtmlPage } from './edition.ts';
import { schemaFaults } from '../support/schema-faults.ts';
import { attribute, isUnlisted, jsonLd, linkElements, metas, readEdition } from './edition.ts';
import { faultOf } from './references.ts';
import { MOMENT } from './run-script.ts';

let edition: Edition;
let archive: Archive;
let pageAt: (path: string) => HtmlPage;

beforeAll(async () => {
  const { folder, content } = inject('site');
  edition = readEdition(folder);
  archive = await openArchive({ content, asOf: MOMENT });
  const byFile = new Map(edition.pages.map((page) => [page.file, page]));
  pageAt = (path) => byFile.get(filePath(path))!;
});

/** Files of the pages that do not hold to a rule. */
const pagesBreaking = (rule: (page: HtmlPage) => boolean, pages = edition.pages) =>
  pages.filter((page) => !rule(page)).map(({ file }) => file);

const titleOf = (page: HtmlPage) => /<title>([^<]*)<\/title>/.exec(page.html)?.[1]?.trim() ?? '';
const canonicals = (page: HtmlPage) => linkElements(page, 'canonical').map((e) => attribute(e, 'href') ?? '');

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, place) => values.indexOf(value) !== place))];
}

describe('the head of every page', () => {
  test('has one title', () => {
    expect(pagesBreaking((page) => titleOf(page) !== '' && page.html.split('<title>').length === 2)).toEqual([]);
  });

  test('has a title of its own, also where a tag and a section have one name', () => {
    expect(repeated(edition.pages.filter((page) => !isUnlisted(page)).map(titleOf))).toEqual([]);
  });

  test('has one description, of a length that is shown', () => {
    const isFit = (text: string | undefined) => text !== undefined && text.trim().length >= 5 && text.length <= 300;
    expect(
      pagesBreaking((page) => metas(page, 'description').length === 1 && isFit(metas(page, 'description')[0])),
    ).toEqual([]);
  });

  test('names its own address as canonical, or that of the page it leads to', () => {
    const rule = (page: HtmlPage) => {
      const { aliases } = archive.catalog;
      const path = aliases.get(page.path) ?? ledYears(archive.catalog).get(page.path) ?? page.path;
      return canonicals(page).join() === permalink(path, archive.site);
    };
    expect(pagesBreaking(rule)).toEqual([]);
  });

  test('says its language and direction, which are those of the article', () => {
    const html = (page: HtmlPage) => page.elements.find((e) => e.tagName === 'html')!;
    const isRightToLeft = (lang: string | undefined) => /^(ar|fa|he|ur)\b/.test(lang ?? '');
    expect(pagesBreaking((page) => /^[a-z]{2,3}(-\w+)*$/i.test(attribute(html(page), 'lang') ?? ''))).toEqual([]);
    expect(
      pagesBreaking(
        (page) => attribute(html(page), 'dir') === (isRightToLeft(attribute(html(page), 'lang')) ? 'rtl' : 'ltr'),
      ),
    ).toEqual([]);
    for (const { article, path } of archive.catalog.entries) {
      const element = pageAt(path).elements.find((e) => e.tagName === 'article')!;
      expect([path, attribute(element, 'lang')]).toEqual([path, article.lang]);
    }
  });

  test('has the Open Graph properties, with the address of the canonical link', () => {
    for (const name of ['og:type', 'og:title', 'og:description', 'og:url', 'og:site_name', 'og:locale']) {
      expect([name, pagesBreaking((page) => metas(page, name).length === 1 && metas(page, name)[0] !== '')]).toEqual([
        name,
        [],
      ]);
    }
    expect(pagesBreaking((page) => metas(page, 'og:url')[0] === canonicals(page)[0])).toEqual([]);
    expect(pagesBreaking((page) => metas(page, 'og:site_name')[0] === archive.site.title)).toEqual([]);
  });

  test('links to the feed, and sets encoding, viewport and icon', () => {
    const isFeed = (e: HtmlPage['elements'][number]) => attribute(e, 'type') === 'application/atom+xml';
    expect(pagesBreaking((page) => linkElements(page, 'alternate').filter(isFeed).length >= 1)).toEqual([]);
    expect(
      pagesBreaking((page) => /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">/i.test(page.html)),
    ).toEqual([]);
    expect(pagesBreaking((page) => metas(page, 'viewport').join() === 'width=device-width, initial-scale=1')).toEqual(
      [],
    );
    expect(pagesBreaking((page) => linkElements(page, 'icon').length > 0)).toEqual([]);
  });

  test('has one h1', () => {
    expect(pagesBreaking((page) => page.elements.filter((e) => e.tagName === 'h1').length === 1)).toEqual([]);
  });

  test('keeps the search page, 404 and pages that moved out of search engines, and nothing else', () => {
    const kindOf = (page: HtmlPage) => pagesOf(archive.catalog).get(page.path) ?? '';
    const isForNoOne = (page: HtmlPage) => ['search', 'not-found', 'alias', 'group-year-moved'].includes(kindOf(page));
    expect(pagesBreaking((page) => isUnlisted(page) === isForNoOne(page))).toEqual([]);
  });
});

describe('the page of every article', () => {
  test('is of type article and says when it was published', () => {
    for (const { article, path } of archive.catalog.entries) {
      const page = pageAt(path);
      const [published = ''] = metas(page, 'article:published_time');
      expect([path, metas(page, 'og:type'), metas(page, 'og:title')]).toEqual([path, ['article'], [article.title]]);
      expect([path, published.slice(0, 10)]).toEqual([path, article.date.day]);
    }
  });

  test('has a NewsArticle and a BreadcrumbList that say what the content says', () => {
    for (const { article, path, authors, tags, sections } of archive.catalog.entries) {
      const objects = jsonLd(pageAt(path));
      const [news, crumbs] = ['NewsArticle', 'BreadcrumbList'].map((type) => objects.find((o) => o['@type'] === type));
      const address = permalink(path, archive.site);
      expect(objects.every((object) => object['@context'] === 'https://schema.org')).toBe(true);
      expect(news).toMatchObject({
        ...{ headline: article.title, url: address, inLanguage: article.lang },
        ...(authors.length > 0 ? { author: authors.map(({ label }) => ({ name: label })) } : {}),
        ...(tags.length > 0 ? { keywords: tags.map(({ label }) => label) } : {}),
      });
      expect(String(news?.['datePublished']).slice(0, 10)).toBe(article.date.day);
      expect(Date.parse(String(news?.['dateModified']))).toBeGreaterThanOrEqual(
        Date.parse(String(news?.['datePublished'])),
      );
      if (sections.length === 0) {
        expect([path, crumbs]).toEqual([path, undefined]);
        continue;
      }
      const items = crumbs?.['itemListElement'] as { position: number; item: string }[];
      expect(items.map(({ position }) => position)).toEqual(items.map((_, place) => place + 1));
      expect(items.at(-1)?.item).toBe(address);
    }
  });

  test('has its translations as alternates, which name it in turn', () => {
    const translated = archive.catalog.entries.filter(({ translations }) => translations.length > 0);
    expect(translated.length).toBeGreaterThan(1);
    for (const { path, article, translations } of translated) {
      const alternates = linkElements(pageAt(path), 'alternate').filter((e) => attribute(e, 'hrefLang'));
      const expected = [{ path, article }, ...translations].map(
        (one) => `${one.article.lang} ${permalink(one.path, archive.site)}`,
      );
      expect(alternates.map((e) => `${attribute(e, 'hrefLang')} ${attribute(e, 'href')}`).sort()).toEqual(
        expected.sort(),
      );
    }
  });
});

test('JSON-LD parses everywhere, and its addresses on this site are pages of the edition', () => {
  const { url, base } = archive.site;
  const addressesIn = (value: unknown): string[] =>
    typeof value === 'string'
      ? value.startsWith(`${url}/`)
        ? [value]
        : []
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) =>
            // The part behind the # of an id names a thing, and no part of the page.
            addressesIn(key === '@id' ? String(inner).replace(/#.*$/, '') : inner),
          )
        : [];
  const faults = edition.pages.flatMap((page) =>
    addressesIn(jsonLd(page)).flatMap((written) => {
      const reference = { file: page.file, where: 'json-ld', written, isLoaded: false };
      const fault = faultOf(reference, edition, { origin: url, base });
      return fault ? [`${page.file}: ${written}: ${fault}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test('JSON-LD is everywhere as schema.org publishes its types', () => {
  const faults = edition.pages.flatMap((page) => schemaFaults(jsonLd(page)).map((fault) => `${page.file}: ${fault}`));
  expect(faults).toEqual([]);
});
