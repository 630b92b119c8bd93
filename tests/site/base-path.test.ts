import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from './edition.ts';
import { readEdition } from './edition.ts';
import { faultsOf, referencesOf } from './references.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { BELOW_A_PATH, writeFiles } from './small-content.ts';

const published = { origin: 'https://news.example', base: '/archive/' };

let edition: Edition;
let remove: () => Promise<void>;

beforeAll(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  const [content, out] = [join(temporary.folder, 'content'), join(temporary.folder, 'edition')];
  await writeFiles(content, BELOW_A_PATH);
  const { status, stderr } = await runScript('build', buildWords(content, out));
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  edition = readEdition(out);
});

afterAll(() => remove?.());

test('a site whose address has a path keeps every link, picture and style sheet below it', () => {
  expect(faultsOf(edition, published)).toEqual([]);
  const own = referencesOf(edition).filter(({ written }) => written.startsWith('/'));
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter(({ written }) => !written.startsWith('/archive/'))).toEqual([]);
  expect(own.some(({ where }) => where === 'img src')).toBe(true);
});

test('so do its feed, sitemaps and robots.txt, and its redirects', () => {
  const read = (file: string) => readFileSync(join(edition.folder, file), 'utf8');
  for (const file of [...edition.files].filter((name) => name.endsWith('.xml'))) {
    const addresses = [...read(file).matchAll(/https:\/\/news\.example[^<"&\s]*/g)].map(([address]) => address);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('https://news.example/archive/'))).toEqual([]);
  }
  expect(read('robots.txt')).toContain('Disallow: /archive/search/\n');
  expect(read('robots.txt')).toContain('Sitemap: https://news.example/archive/sitemap.xml\n');
  expect(read('old/first/index.html')).toContain('url=/archive/2020/01/02/first/');
});
