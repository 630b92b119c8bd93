import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexSegment } from '../../src/search/index/index-segment.ts';
import { indexAllSegments } from '../../src/search/index/index-all-segments.ts';
import { cutSegments } from '../../src/search/index/segments.ts';
import type { FragmentTable } from '../../src/search/text/fragment-table.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { printedBody } from '../support/printed-body.ts';

const ARTICLES = Array.from({ length: 24 }, (_, i) =>
  article(`20${10 + Math.floor(i / 8)}-0${(i % 8) + 1}-01`, `story-${i}`, i % 5 === 0 ? { lang: 'de' } : {}),
);
const { catalog } = catalogOf(ARTICLES);
const segments = cutSegments(catalog.entries, { closed: 8, open: 4 });
const bodyOf = ({ article: { slug } }: { article: { slug: string } }) => printedBody(`<p>The text of ${slug}.</p>`);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backfile-segments-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file below a folder, with its bytes. */
async function read(root: string): Promise<Map<string, string>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      files
        .sort()
        .map(async (file): Promise<[string, string]> => [file.slice(root.length + 1), await readFile(file, 'base64')]),
    ),
  );
}

test('any number of jobs writes the same files, and they hold every article', async () => {
  const told: [number, number][] = [];
  for (const jobs of [1, 3]) {
    await indexAllSegments(segments, catalog, bodyOf, ({ name }) => join(folder, `jobs-${jobs}`, name), {
      jobs,
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told.at(-1)).toEqual([24, 24]);
  }
  const [one, three] = [await read(join(folder, 'jobs-1')), await read(join(folder, 'jobs-3'))];
  expect([...three]).toEqual([...one]);
  const packs = [...one].filter(([file]) => file.endsWith('.pf_pack'));
  // A pack is gzip behind gzip, which is read as one text.
  const texts = packs.map(([, bytes]) => gunzipSync(Buffer.from(bytes, 'base64')).toString());
  const urls = texts.flatMap((text) => [...text.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url));
  expect(urls.sort()).toEqual(catalog.entries.map(({ path }) => path).sort());
  expect([...one.keys()].filter((file) => /pagefind-(ui|modular|component|highlight)/.test(file))).toEqual([]);
});

test('one more article at the end of an open segment changes only its last pack', async () => {
  const open = { name: '2012', entries: catalog.entries.slice(-8) };
  const tableOf = async (entries: typeof open.entries, name: string) => {
    await indexSegment({ ...open, entries }, catalog, bodyOf, join(folder, name), () => {});
    const files = await read(join(folder, name));
    const [, table] = [...files].find(([file]) => /^fragment\/en_\w+\.json$/.test(file))!;
    return JSON.parse(Buffer.from(table, 'base64').toString()) as FragmentTable;
  };
  const after = await tableOf(open.entries, 'after');
  const before = await tableOf(open.entries.slice(0, -1), 'before');
  expect(after.sizes.slice(0, -1)).toEqual(before.sizes);
  expect(before.packs.length).toBeGreaterThan(1);
  expect(after.packs.slice(0, before.packs.length - 1)).toEqual(before.packs.slice(0, -1));
});

test('the files of an index, of which a reader loads one a word, hold as many places of words as they should', async () => {
  const words = Array.from(
    { length: 12_000 },
    (_, i) => `w${[...i.toString(20)].map((d) => 'bcdfghjklmnpqrstvwxz'[parseInt(d, 20)]).join('')}`,
  );
  const text = () => printedBody(`<p>${words.join(' ')}</p>`);
  const entries = catalog.entries.slice(0, 1);
  await indexSegment({ name: 'many-words', entries }, catalog, text, join(folder, 'many-words'), () => {});
  const files = [...(await read(join(folder, 'many-words'))).keys()];
  // Of Pagefind's own 20,000 places there would be two files: then it no longer knows the variable that sets the number.
  expect(files.filter((file) => file.endsWith('.pf_index'))).toHaveLength(7);
});

test('a segment that cannot be made is named, and the others are stopped', async () => {
  const failing = (entry: (typeof catalog.entries)[number]) => {
    if (entry.article.slug === 'story-9') throw new Error('the text is gone');
    return bodyOf(entry);
  };
  const making = indexAllSegments(segments, catalog, failing, ({ name }) => join(folder, 'failing', name), {
    jobs: 2,
    onProgress: () => {},
  });
  await expect(making).rejects.toThrow('the search segment 2011 cannot be made: the text is gone');
  const unwritable = indexSegment(segments[0]!, catalog, bodyOf, join(import.meta.filename, 'x'), () => {});
  await expect(unwritable).rejects.toThrow('the search segment 2010 cannot be made: ENOTDIR');
});
