import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archive.ts';
import { filePath, permalink } from '../../src/urls.ts';
import { test } from '../browser/browser-test.ts';
import { useBrowser } from '../browser/open-browser.ts';
import { attribute, isUnlisted, linkElements, readEdition } from './edition.ts';
import { MOMENT } from './run-script.ts';

/** An element of an XML file. */
interface Xml {
  name: string;
  namespace: string | null;
  attributes: Record<string, string>;
  text: string;
  children: Xml[];
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const { folder, content } = inject('site');
let archive: Archive;
let blank: Page;
const browser = useBrowser({ until: 'end' });

beforeAll(async () => {
  archive = await openArchive({ content, asOf: MOMENT });
  blank = await browser().newPage();
});

/** Reads XML with the parser of a browser, which takes nothing that is not well-formed. */
async function readXml(text: string): Promise<Xml> {
  return blank.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'application/xml');
    const error = read.querySelector('parsererror');
    if (error) throw new Error(error.textContent ?? 'not well-formed');
    const toObject = (element: Element): Xml => ({
      name: element.localName,
      namespace: element.namespaceURI,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.textContent ?? '',
      children: [...element.children].map(toObject),
    });
    return toObject(read.documentElement);
  }, text);
}

const readFile = (file: string) => readFileSync(join(folder, file), 'utf8');
const named = (element: Xml, name: string) => element.children.filter((child) => child.name === name);
const textOf = (element: Xml, name: string) => named(element, name)[0]?.text;
const linkOf = (element: Xml, rel: string) =>
  named(element, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
/** The file of the edition that an address of the site is served from. */
const fileOf = (address: string) => filePath(decodeURIComponent(new URL(address).pathname));

describe('feed.xml', () => {
  test('is Atom: what RFC 4287 asks of a feed', async () => {
    const feed = await readXml(readFile('feed.xml'));
    expect([feed.name, feed.namespace]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(textOf(feed, 'title')).toBe(archive.site.title);
    expect(textOf(feed, 'id')).toMatch(/^https?:/);
    expect(textOf(feed, 'updated')).toMatch(RFC_3339);
    expect(linkOf(feed, 'self')).toBe(permalink('/feed.xml', archive.site));
    expect(linkOf(feed, 'alternate')).toBe(permalink('/', archive.site));
  });

  test('holds the newest articles, newest first, each complete', async () => {
    const entries = named(await readXml(readFile('feed.xml')), 'entry');
    const newest = archive.catalog.entries.slice(-entries.length).reverse();
    expect(entries.length).toBeGreaterThanOrEqual(Math.min(20, archive.catalog.entries.length));
    expect(entries.map((entry) => textOf(entry, 'title'))).toEqual(newest.map(({ article }) => article.title));
    expect(entries.map((entry) => linkOf(entry, 'alternate'))).toEqual(
      newest.map(({ path }) => permalink(path, archive.site)),
    );
    expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(entries.length);
    for (const entry of entries) {
      for (const name of ['published', 'updated']) expect(textOf(entry, name)).toMatch(RFC_3339);
      for (const name of ['id', 'title', 'summary', 'content']) expect(textOf(entry, name)?.trim()).not.toBe('');
      expect(existsSync(join(folder, fileOf(linkOf(entry, 'alternate')!)))).toBe(true);
    }
    const updates = entries.map((entry) => Date.parse(textOf(entry, 'updated')!));
    expect(Date.parse(textOf(await readXml(readFile('feed.xml')), 'updated')!)).toBe(Math.max(...updates));
  });

  test('has only whole addresses in its texts, which lead to files of the edition', async () => {
    const entries = named(await readXml(readFile('feed.xml')), 'entry');
    const addresses = entries.flatMap((entry) =>
      [...textOf(entry, 'content')!.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([]);
    const own = addresses.filter((address) => address.startsWith(`${archive.site.url}/`));
    expect(own.filter((address) => !existsSync(join(folder, fileOf(address))))).toEqual([]);
  });
});

describe('the sitemap', () => {
  test('names every page that search engines may list, once, and nothing else', async () => {
    const index = await readXml(readFile('sitemap.xml'));
    expect([index.name, index.namespace]).toEqual(['sitemapindex', SITEMAP]);
    const addresses: string[] = [];
    for (const part of named(index, 'sitemap')) {
      const set = await readXml(readFile(fileOf(textOf(part, 'loc')!)));
      expect([set.name, set.namespace]).toEqual(['urlset', SITEMAP]);
      for (const url of named(set, 'url')) {
        addresses.push(textOf(url, 'loc')!);
        expect(textOf(url, 'lastmod') ?? '2000-01-01').toMatch(
          /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/,
        );
      }
    }
    const canonical = readEdition(folder)
      .pages.filter((page) => !isUnlisted(page))
      .map((page) => attribute(linkElements(page, 'canonical')[0]!, 'href'));
    expect(addresses.sort()).toEqual(canonical.sort());
  });

  test('lies in as many files as the index names', async () => {
    const index = await readXml(readFile('sitemap.xml'));
    const parts = named(index, 'sitemap').map((part) => fileOf(textOf(part, 'loc')!));
    expect(parts.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    expect(new Set(parts).size).toBe(parts.length);
  });
});

describe('robots.txt', () => {
  test('lets everything be read but the search, and names the sitemap', () => {
    const lines = readFile('robots.txt').split('\n');
    expect(lines).toContain('User-agent: *');
    expect(lines.filter((line) => line.startsWith('Disallow:'))).toEqual(['Disallow: /search/']);
    expect(lines.filter((line) => line.startsWith('Sitemap:'))).toEqual([
      `Sitemap: ${permalink('/sitemap.xml', archive.site)}`,
    ]);
  });
});

test('the reading of XML takes nothing that is not well-formed', async () => {
  await expect(readXml('<a><b></a>')).rejects.toThrow();
  await expect(readXml('<a>&nbsp;</a>')).rejects.toThrow();
});
