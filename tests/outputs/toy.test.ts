import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '../../src/catalog/card.ts';
import { cardOf } from '../../src/catalog/card.ts';
import type { OutputKind } from '../../src/outputs/output.ts';
import { OUTPUT_KINDS } from '../../src/outputs/table.ts';
import { noticeView } from '../../src/views/notice.ts';
import { Workbench } from '../support/workbench.ts';

/** A kind of page: one object. */
const OLDEST: OutputKind<{ around: { oldest: Card | undefined } }> = {
  name: 'oldest',
  owns: () => ['/oldest/'],
  list: ({ catalog: { entries } }) => [
    { path: '/oldest/', facts: { around: { oldest: entries[0] && cardOf(entries[0]) } } },
  ],
  make: {
    by: 'page',
    component: 'NoticePage',
    view: (context, { around }) => noticeView(context, 'The oldest article', around.oldest?.title ?? 'None'),
  },
  sitemap: () => ({ year: null }),
};

const FEED: OutputKind<{ titles: string[] }> = {
  name: 'titles-feed',
  owns: () => ['/titles.json'],
  list: ({ catalog: { entries } }) => [
    { path: '/titles.json', facts: { titles: entries.map(({ article }) => article.title) } },
  ],
  make: { by: 'text', text: ({ site }, { titles }) => JSON.stringify({ title: site.title, titles }) },
};

const BYTES: OutputKind<{ count: number }> = {
  name: 'count',
  owns: () => ['/count.bin'],
  list: ({ catalog: { entries } }) => [{ path: '/count.bin', facts: { count: entries.length } }],
  make: { by: 'bytes', bytes: (_, { count }) => Uint8Array.of(0, 255, count) },
};

const kinds = [OLDEST, FEED, BYTES, ...OUTPUT_KINDS];
const bench = new Workbench();
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(bench.content, file)), { recursive: true });
  writeFileSync(join(bench.content, file), text);
};
const built = (file: string) => readFileSync(join(bench.out, file), 'utf8');
const view = (file: string) => JSON.parse(built(file)).view as Record<string, unknown>;

beforeAll(async () => {
  write('site.yaml', 'title: Toys\nurl: https://archive.example\ngroupings: [{ key: toys, label: Toys, one: Toy }]\n');
  write(
    'a.md',
    '---\ntitle: One\ndate: 2019-05-01\ntoys: [spinning-top, Kite]\ntags: [iran]\npermalink: /oldest/\n---\nText.\n',
  );
  write('b.md', '---\ntitle: Two\ndate: 2020-06-02\ntoys: spinning-top\n---\nText.\n');
  write(
    'toys/kite.md',
    '---\nname: The Kite\ndescription: It flies.\nlinks: [https://kites.example/]\n---\nOf paper.\n',
  );
  await bench.build({ kinds });
});
afterAll(() => bench.remove());

test('a kind of page is printed, stands in the sitemap, and its address is its own', () => {
  expect(view('oldest/index.html')).toMatchObject({ headline: 'The oldest article', text: 'One' });
  expect(built('sitemap-lists.xml')).toContain('<loc>https://archive.example/oldest/</loc>');
});

test('a feed and a file of bytes are written', () => {
  expect(JSON.parse(built('titles.json'))).toEqual({ title: 'Toys', titles: ['One', 'Two'] });
  expect([...readFileSync(join(bench.out, 'count.bin'))]).toEqual([0, 255, 2]);
});

test('a grouping has a directory, groups, years, a facet, a way in the masthead and a place on the article page', () => {
  const directory = view('toys/index.html') as { headline: string; letters: { entries: { text: string }[] }[] };
  expect(directory.headline).toBe('Toys');
  expect(directory.letters.flatMap(({ entries }) => entries.map(({ text }) => text))).toEqual([
    'Spinning top',
    'The Kite',
  ]);
  expect(view('toys/spinning-top/index.html')).toMatchObject({ kind: 'Toy', name: 'Spinning top', count: 2 });
  expect(view('toys/spinning-top/2020/index.html')).toMatchObject({ moved: '/toys/spinning-top/' });
  expect(JSON.parse(built('search/names/toys.json'))).toContainEqual(['spinning-top', 'Spinning top', 2]);
  expect(view('search/index.html')).toMatchObject({
    facets: expect.arrayContaining([expect.objectContaining({ facet: 'toys', text: 'Toys' })]),
  });
  expect(JSON.stringify(view('index.html'))).toContain('"text":"Toys","href":"/toys/"');
  expect(view('2020/06/02/b/index.html')).toMatchObject({
    groups: [{ text: 'Toys', links: [{ text: 'Spinning top', href: '/toys/spinning-top/' }] }],
  });
});

test('a file beside the groups describes one: its page shows name, description, text and links', () => {
  expect(view('toys/kite/index.html')).toMatchObject({
    name: 'The Kite',
    description: 'It flies.',
    html: '<p>Of paper.</p>',
    links: [{ text: 'kites.example', href: 'https://kites.example/' }],
  });
});

test('a new article makes what depends on it anew, and nothing else of these', async () => {
  write('c.md', '---\ntitle: Three\ndate: 2021-07-03\n---\nText.\n');
  const made: string[] = [];
  await bench.build({ kinds, explain: (file) => made.push(file) });
  expect(made).toEqual(expect.arrayContaining(['titles.json', 'count.bin']));
  expect(made).not.toContain('oldest/index.html');
  expect(made).not.toContain('toys/kite/index.html');
  expect([...readFileSync(join(bench.out, 'count.bin'))]).toEqual([0, 255, 3]);
});
