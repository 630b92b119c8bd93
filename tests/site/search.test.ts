import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, inject, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { LookUp } from '../../src/search/page/look-up/look-up.ts';
import { FACETS, readQuery } from '../../src/search/page/query/query.ts';
import type { SegmentManifest } from '../../src/search/text/segment-manifest.ts';
import { nodeEngine } from '../support/node-engine.ts';
import { PlainSearch, searchAll, wordsOf } from '../support/plain-search.ts';
import { elementsOf } from './edition.ts';

/** Queries that are tried, half of them narrowed. */
const QUERIES = 200;

const { content, folder } = inject('site');
const { catalog } = await openArchive({ content, asOf: Date.UTC(2026, 0, 1) });
const manifest = JSON.parse(readFileSync(join(folder, 'search/segments.json'), 'utf8')) as SegmentManifest;
const engine = nodeEngine(folder);

/** The words of an article as its page shows them. */
function wordsOnPage(entry: Entry): string[] {
  const page = fromHtml(readFileSync(join(folder, entry.path, 'index.html'), 'utf8'));
  const body = elementsOf(page).find(({ properties }) =>
    String(properties['className']).split(',').includes('article-body'),
  );
  if (!body) throw new Error(`${entry.path} has no text`);
  return wordsOf(entry, body, entry.article.image);
}

describe(`${QUERIES} searches of the sample archive`, () => {
  test('miss nothing that a plain scan of all articles finds; what more they find comes of word stems', async () => {
    const words = new Map(catalog.entries.map((entry) => [entry.path, wordsOnPage(entry)]));
    const plain = new PlainSearch(catalog.entries, words);
    expect(await plain.compare(engine, manifest, plain.sample(QUERIES))).toEqual({ faults: [], beginnings: [] });
  });

  test('count what each facet would leave', async () => {
    const lookUp = new LookUp(engine, manifest.segments, readQuery(new URLSearchParams('q=the')), [...FACETS]);
    while (lookUp.waiting.length > 0) await lookUp.further();
    expect(lookUp.missing).toEqual([]);
    for (const facet of FACETS)
      for (const [value, count] of lookUp.countsOf(facet)) {
        const query = `q=the&${new URLSearchParams([[facet, value]])}`;
        const { count: left } = await searchAll(engine, manifest.segments, query);
        expect([facet, value, left]).toEqual([facet, value, count]);
      }
  });

  test.each([
    ['"world wide web"', 'browser'],
    ['"the web"', 'from 1996'],
    ['"public domain"', '"in the"'],
    ['"of the"', 'internet press'],
  ])('find what holds both %s and %s, and count it by each facet', async (one, other) => {
    const paths = async (query: string) =>
      new Set((await searchAll(engine, manifest.segments, new URLSearchParams({ q: query }).toString())).paths);
    const both = (await paths(one)).intersection(await paths(other));
    expect(both.size).toBeGreaterThan(0);
    const query = readQuery(new URLSearchParams({ q: `${one} ${other}` }));
    expect(await paths(query.words)).toEqual(both);
    const lookUp = new LookUp(engine, manifest.segments, query, [...FACETS]);
    while (lookUp.waiting.length > 0) await lookUp.further();
    expect(lookUp.count).toBe(both.size);
    const held = catalog.entries.filter(({ path }) => both.has(path));
    const counted = (facet: string) => Object.fromEntries([...lookUp.countsOf(facet)].filter(([, count]) => count > 0));
    const count = (values: string[]) =>
      Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]));
    expect(counted('tag')).toEqual(count(held.flatMap(({ tags }) => tags.map(({ slug }) => slug))));
    expect(counted('author')).toEqual(count(held.flatMap(({ authors }) => authors.map(({ slug }) => slug))));
    expect(counted('language')).toEqual(count(held.map(({ article }) => article.lang)));
    expect(counted('month')).toEqual(count(held.map(({ article }) => article.date.day.slice(0, 7))));
  });
});
