import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { buildWords, runScript, temporaryFolder } from '../site/run-script.ts';
import { articleText, DRAWING, writeFiles } from '../site/small-content.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
const [READ, OTHER] = ['2020/01/03/one/', '2019/01/03/two/'];
let content: string;
let out: string;
let address: string;
let remove: () => Promise<void>;
let close: () => unknown;

/** Builds the site with further settings, into the same folder. */
async function build(settings: string, text: string): Promise<void> {
  await writeFiles(content, {
    'site.yaml': `title: The Harbour Post\nurl: https://news.example/archive/\n${settings}`,
    'a.svg': DRAWING,
    'one.md': articleText('The harbour', '2020-01-03', `${text}\n\n![A drawing](a.svg)`),
    'two.md': articleText('The lighthouse', '2019-01-03', 'A lighthouse.'),
  });
  expect(await runScript('build', buildWords(content, out))).toMatchObject({ status: 0 });
}

/** How many caches and workers the site has in this browser. */
const held = (page: Page) =>
  page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);

/** The kept answer at an address, as text. */
const keptText = (page: Page, at: string) => page.evaluate(async (kept) => (await caches.match(kept))?.text(), at);

async function readFirst(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address + READ);
  await expect.poll(() => keptText(page, address + READ)).toContain('The first text.');
  return page;
}

beforeAll(async () => {
  const made = await temporaryFolder();
  remove = made.remove;
  content = join(made.folder, 'content');
  out = join(made.folder, 'site');
  await build('offline: true\n', 'The first text.');
  const { server, address: at } = await serve(out, { port: 0, base: '/archive/' });
  address = at;
  close = () => server.close().closeAllConnections();
});
afterAll(async () => {
  close();
  await remove();
});

test('a read article opens without a network, with its styles and pictures, and no other article does', async () => {
  const context = await browser().newContext();
  const page = await readFirst(context);
  const picture = await page.locator('.article-body img').evaluate((img: HTMLImageElement) => img.src);
  await expect.poll(() => keptText(page, picture)).toContain('svg');
  await context.setOffline(true);
  const again = await context.newPage();
  const errors: string[] = [];
  again.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await again.goto(`${address + READ}?from=elsewhere`);
  expect(await again.locator('.article-body').textContent()).toContain('The first text.');
  expect(
    await again.locator('.article-body img').evaluate((img: HTMLImageElement) => img.naturalWidth),
  ).toBeGreaterThan(0);
  expect(await again.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await expect(again.goto(address + OTHER)).rejects.toThrow();
  await context.close();
});

test('a picture that still loads when the worker takes over is kept', async () => {
  const context = await browser().newContext();
  const page = await context.newPage();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/media/**', async (route) => {
    await released;
    await route.continue();
  });
  const requested = page.waitForRequest('**/media/**');
  await page.goto(address + READ, { waitUntil: 'commit' });
  const picture = (await requested).url();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => keptText(page, address + READ)).toContain('The first text.');
  release();
  await expect.poll(() => keptText(page, picture)).toContain('svg');
  await context.close();
});

test('with a network the page is the newest, and goes when the setting goes', async () => {
  const context = await browser().newContext();
  const page = await readFirst(context);
  await build('offline: true\n', 'The second text.');
  await page.goto(address + READ);
  expect(await page.locator('.article-body').textContent()).toContain('The second text.');
  await expect.poll(() => keptText(page, address + READ)).toContain('The second text.');
  expect(await held(page)).toEqual([2, 1]);
  await build('', 'The third text.');
  expect(await readFile(join(out, READ, 'index.html'), 'utf8')).not.toContain('offline');
  await page.goto(address + READ);
  expect(await page.locator('.article-body').textContent()).toContain('The third text.');
  await expect.poll(() => held(page)).toEqual([0, 0]);
  await page.goto(address + OTHER);
  expect(await held(page)).toEqual([0, 0]);
  await context.close();
});
