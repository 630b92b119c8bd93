import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archive.ts';
import { filePath } from '../../src/urls.ts';
import { pagesOf } from '../support/outputs-of.ts';
import type { Edition } from './edition.ts';
import { readEdition } from './edition.ts';
import type { Published } from './references.ts';
import { faultOf, faultsOf, referencesOf } from './references.ts';
import { MOMENT } from './run-script.ts';

let edition: Edition;
let archive: Archive;
let published: Published;

beforeAll(async () => {
  const { folder, content } = inject('site');
  edition = readEdition(folder);
  archive = await openArchive({ content, asOf: MOMENT });
  published = { origin: archive.site.url, base: archive.site.base };
});

describe('the links of the built site', () => {
  test('every page of the catalog is a file, and no page is there that the catalog does not know', () => {
    const expected = [...pagesOf(archive.catalog).keys()].map(filePath).sort();
    expect(edition.pages.map(({ file }) => file).sort()).toEqual(expected);
  });

  test('every address leads to a file of the edition, its fragment included', () => {
    const references = referencesOf(edition);
    expect(references.length).toBeGreaterThan(edition.pages.length * 10);
    expect(faultsOf(edition, published)).toEqual([]);
  });

  test('nothing is loaded from another host, and links elsewhere are http, https or mailto', () => {
    const elsewhere = referencesOf(edition).filter(({ written }) => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(written));
    const others = elsewhere.filter(({ written }) => !written.startsWith(`${published.origin}/`));
    expect(others.filter(({ isLoaded }) => isLoaded)).toEqual([]);
    expect(others.filter(({ written }) => !/^(https?:\/\/|mailto:)/.test(written))).toEqual([]);
  });

  test('every page but those for readers who are lost can be reached from the front page', () => {
    const targets = new Map(edition.pages.map((page) => [page.file, new Set<string>()]));
    for (const { file, where, written } of referencesOf(edition)) {
      if (where !== 'a href') continue;
      const url = new URL(
        written,
        new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), `${published.origin}/`),
      );
      if (url.origin === published.origin) targets.get(file)?.add(filePath(decodeURIComponent(url.pathname)));
    }
    const reached = new Set(['index.html']);
    for (const file of reached) for (const next of targets.get(file) ?? []) reached.add(next);
    const lost = [...pagesOf(archive.catalog)].filter(([path]) => !reached.has(filePath(path)));
    expect(
      lost
        .filter(([, kind]) => !['not-found', 'alias', 'group-year-moved', 'search'].includes(kind))
        .map(([path]) => path),
    ).toEqual([]);
  });
});

describe('the check itself', () => {
  const page = { file: 'a/index.html', path: '/a/', html: '', elements: [], ids: new Set(['here']) };
  const small: Edition = { folder: '', files: new Set(['a/index.html', 'a/b.webp']), pages: [page] };
  const fault = (written: string, isLoaded = false, base = '/') =>
    faultOf({ file: 'a/index.html', where: 'a href', written, isLoaded }, small, { origin: 'https://x.example', base });

  test.each([
    ['/a/', undefined],
    ['b.webp', undefined],
    ['#here', undefined],
    ['https://x.example/a/#here', undefined],
    ['https://elsewhere.example/', undefined],
    ['mailto:desk@x.example', undefined],
    ['/a', 'no such file'],
    ['/b/', 'no such file'],
    ['#there', 'no #there on that page'],
    ['javascript:alert(1)', 'javascript: is not a kind of address to link to'],
    ['http://', 'not an address'],
  ])('%s', (written, expected) => expect(fault(written)).toBe(expected));

  test('what is loaded may not come from another host', () => {
    expect(fault('//elsewhere.example/a.css', true)).toBe('loaded from another host');
  });

  test('a link outside the base path is a fault', () => {
    expect(fault('/a/', false, '/news/')).toBe('outside /news/');
  });
});
