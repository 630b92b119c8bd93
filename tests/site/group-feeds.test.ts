import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archive.ts';
import { filePath, permalink } from '../../src/urls.ts';
import { test } from '../browser/browser-test.ts';
import { useBrowser } from '../browser/open-browser.ts';
import { openUnderPolicy } from '../browser/open-under-policy.ts';
import { notWellFormed } from '../support/well-formed.ts';
import { MOMENT } from './run-script.ts';

const { folder, content, address } = inject('site');
const browser = useBrowser({ until: 'end' });
const filesNamed = (name: string) => globSync(`**/${name}`, { cwd: folder }).sort();
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const valuesOf = (text: string, element: string) =>
  [...text.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'))].map(([, value]) => value!);
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive({ content, asOf: MOMENT });
});

test('every group of three articles has both feeds', () => {
  const all = archive.catalog.groupings.flatMap(({ groups }) => groups);
  const paths = all.filter(({ entries }) => entries.length >= 3).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(10);
  const [atom, json] = [new Set(filesNamed('feed.xml')), new Set(filesNamed('feed.json'))];
  const without = paths.filter(
    (path) => !atom.has(filePath(`${path}feed.xml`)) || !json.has(filePath(`${path}feed.json`)),
  );
  expect(without).toEqual([]);
});

describe('every feed of the edition', () => {
  // What https://validator.w3.org/feed/docs/atom.html calls an error.
  test('is valid Atom', () => {
    for (const file of filesNamed('feed.xml')) {
      const text = read(file);
      const [head = '', ...entries] = text.split('<entry');
      expect(notWellFormed(text), file).toBeNull();
      for (const part of [head, ...entries]) {
        expect(
          ['id', 'updated'].map((name) => valuesOf(part, name).length),
          file,
        ).toEqual([1, 1]);
        expect(part.match(/<title>/g)?.length, file).toBe(1);
        expect(part.match(/rel="alternate"/g)?.length, file).toBe(1);
        for (const time of [...valuesOf(part, 'updated'), ...valuesOf(part, 'published')])
          expect(time, file).toMatch(RFC_3339);
      }
      expect(head.match(/rel="self"[^>]*href="([^"]*)"/)?.[1], file).toBe(permalink(`/${file}`, archive.site));
      // An entry without an author has that of its feed.
      expect(head, file).toContain('<author><name>');
      const ids = entries.flatMap((entry) => valuesOf(entry, 'id'));
      expect(new Set(ids).size, file).toBe(ids.length);
    }
  });

  // The schema of https://www.jsonfeed.org/version/1.1/.
  test('is valid JSON Feed 1.1', () => {
    for (const file of filesNamed('feed.json')) {
      const feed = JSON.parse(read(file));
      expect(feed, file).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        title: expect.stringMatching(/./),
        feed_url: permalink(`/${file}`, archive.site),
        home_page_url: expect.stringMatching(/^https?:/),
      });
      const ids = feed.items.map(({ id }: { id: unknown }) => id);
      expect(new Set(ids).size, file).toBe(ids.length);
      for (const item of feed.items) {
        expect([typeof item.id, typeof item.content_html], file).toEqual(['string', 'string']);
        for (const time of [item.date_published, item.date_modified]) expect(time, file).toMatch(RFC_3339);
        for (const { url, mime_type } of item.attachments ?? []) expect([url, mime_type].every(Boolean)).toBe(true);
      }
    }
  });

  test('has the same articles in both forms', () => {
    for (const file of filesNamed('feed.json')) {
      const [, ...entries] = read(file.replace(/json$/, 'xml')).split('<entry');
      const ids = entries.flatMap((entry) => valuesOf(entry, 'id'));
      const items = JSON.parse(read(file)).items as { id: string }[];
      expect(
        items.map(({ id }) => id),
        file,
      ).toEqual(ids);
    }
  });
});

test('a browser shows a feed as a list that a person can read, under the strictest policy', async () => {
  const { page, violations } = await openUnderPolicy(browser(), `${address}feed.xml`);
  const shown = await page.evaluate(() => {
    const displayOf = (name: string) => getComputedStyle(document.querySelector(name)!).display;
    const link = document.querySelector('subtitle a')!;
    return {
      blocks: ['feed', 'title', 'entry', 'subtitle', 'published', 'summary'].map(displayOf),
      hidden: ['id', 'content', 'updated', 'author'].map(displayOf),
      link: [link instanceof HTMLAnchorElement, link.getBoundingClientRect().height > 0],
      address: getComputedStyle(document.querySelector('entry > link[rel=alternate]')!, '::before').content,
    };
  });
  expect(shown.blocks).toEqual(Array.from({ length: 6 }, () => 'block'));
  expect(shown.hidden).toEqual(Array.from({ length: 4 }, () => 'none'));
  expect(shown.link).toEqual([true, true]);
  expect(shown.address).toMatch(/https:\/\/archive\.example\//);
  expect(violations).toEqual([]);
  await page.context().close();
});
