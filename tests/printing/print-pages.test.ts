import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BundleSource } from '../../src/printing/bundle.ts';
import type { Printed } from '../../src/printing/print-pages.ts';
import { printPages } from '../../src/printing/print-pages.ts';
import type { PageView } from '../../src/views/page-view.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';

/** Thousands of small files are quick in memory, and slow on a disk that others use too. */
const room = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'backfile-test-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A bundle whose `print` is this text of a function. */
function bundleOf(name: string, print: string): BundleSource {
  return new BundleSource(join(room, name), 'digest', async (outDir) => {
    for (const [file, text] of [
      ['server/entry.mjs', `export const print = ${print};`],
      ['client/assets/page.css', 'body { margin: 0 }'],
    ] as const) {
      mkdirSync(dirname(join(outDir, file)), { recursive: true });
      writeFileSync(join(outDir, file), text);
    }
  });
}

const PAGES = Array.from({ length: 1_100 }, (_, i) => (i === 0 ? '/' : i === 1 ? '/404.html' : `/20${i % 10}/x/${i}/`));
const FRAME = { title: 'a frame that all pages share' };
/** Views as the type wants them have dozens of fields; what a bundle gets is any plain data. */
const viewOf = (path: string) => ({ kind: 'front', view: { path, frame: FRAME } }) as unknown as PageView;
const AS_JSON = 'async (page) => JSON.stringify(page)';

async function printInto(folder: string, threads: number, print = AS_JSON): Promise<Printed & { told: number[] }> {
  const told: number[] = [];
  const options = { bundle: bundleOf(`${folder}-bundle`, print), threads, folder: join(room, folder) };
  const printed = await printPages(PAGES, viewOf, options, (done) => told.push(done));
  return { ...printed, told };
}

test('several threads print what one prints, each page under its name in the edition', async () => {
  const one = await printInto('one', 1);
  const two = await printInto('two', 2);
  expect(differing(snapshotOf(join(room, 'two')), snapshotOf(join(room, 'one')))).toEqual([]);
  expect(one.pages.size).toBe(PAGES.length);
  expect(JSON.parse(readFileSync(one.pages.get('203/x/13/index.html')!, 'utf8'))).toMatchObject(viewOf('/203/x/13/'));
  expect(two.pages.get('404.html')).toBe(join(room, 'two', '404.html'));
  expect(one.told.at(-1)).toBe(PAGES.length);
  expect(two.told.at(-1)).toBe(PAGES.length);
});

test('assets are copies: the bundle stays whole when they are moved into the edition', async () => {
  const source = bundleOf('kept', AS_JSON);
  const printed = await printPages([], viewOf, { bundle: source, threads: 2, folder: join(room, 'assets') }, () => {});
  expect([...printed.assets]).toEqual([['assets/page.css', join(room, 'assets', 'assets/page.css')]]);
  expect((await source.open()).assets.get('assets/page.css')).not.toBe(printed.assets.get('assets/page.css'));
});

test('without a page to print, the module of the bundle is not imported', async () => {
  const source = bundleOf('unused', '(() => { throw new Error("imported"); })()');
  await printPages([], viewOf, { bundle: source, threads: 2, folder: join(room, 'nothing') }, () => {});
  await expect(
    printPages(['/'], viewOf, { bundle: source, threads: 2, folder: join(room, 'nothing') }, () => {}),
  ).rejects.toThrow('imported');
});

test.each([1, 2])('a page that cannot be printed is named, with %i threads', async (threads) => {
  const print = `async ({ view }) => { if (view.path === '/207/x/1037/') throw new Error('no byline'); return ''; }`;
  await expect(printInto(`fault-${threads}`, threads, print)).rejects.toThrow(
    'The page /207/x/1037/ could not be printed: no byline',
  );
});

test('a thread that ends before its time is reported with its pages', async () => {
  const print = `async ({ view }) => process.exit(3)`;
  await expect(printInto('ended', 2, print)).rejects.toThrow(
    /^The pages \/\S* to \/\S+ could not be printed: their thread ended too early$/,
  );
});

test('what a view throws reaches the caller as it is', async () => {
  class Damaged extends Error {}
  const failing = () => {
    throw new Damaged('a record');
  };
  const options = { bundle: bundleOf('damaged', AS_JSON), threads: 2, folder: join(room, 'damaged-pages') };
  await expect(printPages(PAGES, failing, options, () => {})).rejects.toBeInstanceOf(Damaged);
});
