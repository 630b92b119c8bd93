import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { buildWords, runScript, temporaryFolder } from '../site/run-script.ts';
import { BELOW_A_PATH, writeFiles } from '../site/small-content.ts';
import { openBrowser } from './open-browser.ts';
import { pagesOfEachKind, wordOf } from './pages.ts';

type Sample = Awaited<ReturnType<typeof pagesOfEachKind>>;

const { address, content } = inject('site');
let sample: Sample;
let browser: Browser;
let context: BrowserContext;
/** What should not have happened while a page was open. */
let faults: string[];

beforeAll(async () => {
  [sample, browser] = await Promise.all([pagesOfEachKind(content), openBrowser()]);
}, 90_000);

afterAll(() => browser?.close());

afterEach(() => context?.close());

async function openPage(at: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext(options);
  faults = [];
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on(
    'request',
    (request) => new URL(request.url()).hostname !== '127.0.0.1' && faults.push(`request: ${request.url()}`),
  );
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
  await page.goto(at);
  return page;
}

/** The results of a search, once there are any. */
async function results(page: Page): Promise<{ href: string; text: string }[]> {
  const links = page.locator('#page-search-results li a[href]');
  await links.first().waitFor();
  return links.evaluateAll((all) =>
    all.map((a) => ({ href: a.getAttribute('href') ?? '', text: a.textContent?.trim() ?? '' })),
  );
}

describe('a reader', () => {
  test('follows a tag from the front page to an article, searches for a word of it, finds it and opens it', async () => {
    const page = await openPage(address);
    await page.locator('main a[href*="/20"], main a[href*="/19"]').first().waitFor();
    await page.locator('header a[href="/tags/"]').first().click();
    await page.waitForURL('**/tags/');
    await page.locator('main a[href^="/tags/"]').first().click();
    await page.waitForURL(/\/tags\/[^/]+\/$/);
    const tag = (await page.locator('h1').first().textContent())?.trim();
    const article = sample.archive.catalog.tags.find(({ label }) => label === tag)!.entries.at(-1)!;
    await page.getByRole('link', { name: article.article.title }).first().click();
    await page.waitForURL(`**${encodeURI(article.path)}`);
    expect(await page.locator('article h1').textContent()).toContain(article.article.title);

    await page.locator('header input[type=search]').fill(wordOf(article));
    await page.locator('header input[type=search]').press('Enter');
    await page.waitForURL('**/search/?q=*');
    const found = await results(page);
    expect(found.map(({ text }) => text)).toContain(article.article.title);
    await page.getByRole('link', { name: article.article.title }).first().click();
    await page.waitForURL(`**${encodeURI(article.path)}*`);
    expect(await page.locator('article h1').textContent()).toContain(article.article.title);
    expect(faults).toEqual([]);
  });

  test('finds the Persian article with a Persian word', async () => {
    const { persian } = sample;
    const page = await openPage(`${address}search/?q=${encodeURIComponent(wordOf(persian))}`);
    const found = await results(page);
    expect(found.map(({ text }) => text)).toContain(persian.article.title);
    await page.getByRole('link', { name: persian.article.title }).first().click();
    await page.waitForURL('**/fa/**');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(faults).toEqual([]);
  });

  test('is told how many were found, or that nothing was, and the address keeps the query', async () => {
    const page = await openPage(`${address}search/`);
    const status = page.locator('#page-search-results [role=status]');
    await page.locator('main input[type=search]').fill(wordOf(sample.article));
    await page.locator('main input[type=search]').press('Enter');
    await results(page);
    expect(await status.textContent()).toMatch(/\d/);
    expect(new URL(page.url()).searchParams.get('q')).toBe(wordOf(sample.article));
    await page.locator('main input[type=search]').fill('qqxxqqzz');
    await page.locator('main input[type=search]').press('Enter');
    await page.locator('#page-search-results li').first().waitFor({ state: 'detached' });
    expect(await status.textContent()).toContain('qqxxqqzz');
    await page.goBack();
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test('cannot be made to run code by a query', async () => {
    const query = '"><img src=x onerror="document.title=`run`"><script>document.title="run"</script>';
    const page = await openPage(`${address}search/?q=${encodeURIComponent(query)}`);
    await page.locator('#page-search-results [role=status]:not(:empty)').waitFor();
    await page.waitForTimeout(500);
    expect(await page.title()).not.toBe('run');
    expect(await page.locator('#page-search-results img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('without JavaScript sees other ways through the archive in place of the search', async () => {
    const page = await openPage(`${address}search/?q=archive`, { javaScriptEnabled: false });
    expect((await page.locator('main noscript').allTextContents()).join('').trim()).not.toBe('');
    const hrefs = await page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
      .catch(() => null);
    const ways = hrefs ?? [...(await page.content()).matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, way = '']) => way);
    for (const way of [/^\/\d{4}\/$/, /^\/sections\//, /^\/tags\/$/, /^\/authors\/$/])
      expect(ways.some((one) => way.test(one))).toBe(true);
    expect(faults).toEqual([]);
  });

  test('who comes to an address that does not exist is told so and can go on', async () => {
    const page = await openPage(`${address}no/such/page/`);
    expect(await page.locator('header a[href="/"]').count()).toBeGreaterThan(0);
    expect(await page.locator('header input[type=search]').count()).toBe(1);
    // The answer itself is 404, and Chromium says so.
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
  });

  test('at an address that moved comes to the new one', async () => {
    const [alias, target] = [...sample.archive.catalog.aliases][0]!;
    const page = await openPage(`${address}${encodeURI(alias.slice(1))}`);
    await page.waitForURL(`**${encodeURI(target)}`);
    expect(faults).toEqual([]);
  });
});

test('every kind of page loads without an error and from this site alone', async () => {
  for (const [kind, at] of sample.pages) {
    const page = await openPage(address + at);
    await page.waitForLoadState('load');
    expect([kind, faults.filter((fault) => kind !== '404' || !/404/.test(fault))]).toEqual([kind, []]);
    const pictures = await page
      .locator('img')
      .evaluateAll((all) =>
        all.map((img) => [(img as HTMLImageElement).complete, (img as HTMLImageElement).naturalWidth]),
      );
    expect([kind, pictures.filter(([complete, width]) => complete && width === 0)]).toEqual([kind, []]);
    await context.close();
  }
});

test('a site below a path is searched as well', { timeout: 120_000 }, async () => {
  const { folder, remove } = await temporaryFolder();
  const out = join(folder, 'edition');
  await writeFiles(join(folder, 'content'), BELOW_A_PATH);
  const { status, stderr } = await runScript('build', buildWords(join(folder, 'content'), out));
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const { server, address: below } = await serve(out, { port: 0, base: '/archive/' });
  try {
    const page = await openPage(below);
    await page.locator('header input[type=search]').fill('lighthouse');
    await page.locator('header input[type=search]').press('Enter');
    const found = await results(page);
    expect(found.map(({ href, text }) => [href.split('#')[0], text])).toContainEqual([
      '/archive/2020/01/02/first/',
      'First',
    ]);
    await page.getByRole('link', { name: 'First' }).first().click();
    await page.waitForURL('**/archive/2020/01/02/first/*');
    expect(faults).toEqual([]);
  } finally {
    server.close();
    server.closeAllConnections();
    await remove();
  }
});
