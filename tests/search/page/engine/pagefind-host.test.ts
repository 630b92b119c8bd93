import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { indexAllSegments } from '../../../../src/search/index/index-all-segments.ts';
import { Loader } from '../../../../src/search/page/engine/loader.ts';
import type { Pagefind } from '../../../../src/search/page/engine/pagefind-host.ts';
import { PagefindHost } from '../../../../src/search/page/engine/pagefind-host.ts';
import { article, catalogOf } from '../../../support/catalog-of.ts';
import { printedBody } from '../../../support/printed-body.ts';

const YEARS = ['2020', '2015', '2010'];
const COUNT = 20;

let folder: string;
/** Files that do not come. */
let gone: RegExp | undefined;
let opened = 0;
let host: PagefindHost;
let starts: ReturnType<typeof vi.spyOn>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backfile-host-'));
  const articles = YEARS.flatMap((year) => Array.from({ length: COUNT }, (_, i) => article(`${year}-11-10`, `a${i}`)));
  const { catalog } = catalogOf(articles);
  await indexAllSegments(
    YEARS.map((name) => ({ name, entries: catalog.entries.filter(({ year }) => year === name) })),
    catalog,
    ({ year }) => printedBody(`<p>the press and the library of ${year}</p>`),
    ({ name }) => join(folder, name),
    { jobs: 1, onProgress: () => {} },
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  gone = undefined;
  const load = async (address: string) => {
    if (gone?.test(address)) throw new Error(`${address} does not come`);
    return new Response(await readFile(join(folder, new URL(address).pathname)));
  };
  const loader = new Loader(load as typeof fetch);
  vi.stubGlobal('fetch', (address: string) => loader.fetch(address));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  starts = vi.spyOn(WebAssembly, 'instantiate');
  // A module of its own, whose program has not been started.
  const script = `${pathToFileURL(join(folder, YEARS[0]!, 'pagefind.js'))}?${opened++}`;
  host = new PagefindHost((await import(script)) as Pagefind, 'en', loader);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const segmentOf = (year: string) => `http://localhost/${year}/`;
const asked = (...words: string[]) => ({ terms: { words, phrases: [] }, filters: {}, facets: ['month'] });
const search = (year: string, word: string) => host.search(segmentOf(year), asked(word), 'score');

test('segments that are prepared side by side start the program once, and each has all its hits', async () => {
  const prepared = YEARS.map((year) => host.prepare(segmentOf(year), asked('press')));
  for (const year of YEARS) {
    const { scores, counts } = await search(year, 'press');
    expect([year, scores.length, counts]).toEqual([year, COUNT, { month: { [`${year}-11`]: COUNT } }]);
  }
  await Promise.all(prepared);
  expect(starts).toHaveBeenCalledTimes(1);
});

test('where the first segment cannot be opened, the others are', async () => {
  gone = /2020\/.*pf_meta/;
  const [first, ...others] = YEARS.map((year) => search(year, 'press'));
  await expect(first).rejects.toThrow();
  for (const { scores } of await Promise.all(others)) expect(scores).toHaveLength(COUNT);
  expect(starts).toHaveBeenCalledTimes(1);
});

test.each(['pf_index', 'pf_filter', 'pf_meta'])(
  'a %s that did not come for a search that was given up is loaded for the next one',
  async (file) => {
    gone = new RegExp(`2015/.*${file}`);
    await host.prepare(segmentOf('2015'), asked('press'));
    gone = undefined;
    expect((await search('2015', 'library')).scores).toHaveLength(COUNT);
    gone = new RegExp(`2010/.*${file}`);
    await host.prepare(segmentOf('2010'), asked('press'));
    gone = undefined;
    await host.prepare(segmentOf('2010'), asked('library'));
    expect((await search('2010', 'library')).scores).toHaveLength(COUNT);
  },
);

test('the search that a segment was prepared for does not wait for a lost file a second time', async () => {
  gone = /2015\/.*pf_index/;
  await host.prepare(segmentOf('2015'), asked('press'));
  gone = undefined;
  await expect(search('2015', 'press')).rejects.toThrow('could not be loaded');
  expect((await search('2015', 'press')).scores).toHaveLength(COUNT);
});
