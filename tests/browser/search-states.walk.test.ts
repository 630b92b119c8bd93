import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { buildWords, runScript, temporaryFolder } from '../site/run-script.ts';
import { byLength } from '../support/length.ts';
import { faultsOf } from './axe.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { openUnderPolicy, STRICT } from './open-under-policy.ts';
import { settle } from './settle.ts';

const { address, content } = inject('site');
const browser = useBrowser();

interface State {
  query: string;
  act?: (page: Page) => Promise<unknown>;
  /** Files of the search that cannot be loaded. */
  lost?: RegExp;
  /** What the page then shows. */
  shows: (page: Page) => Promise<unknown>;
}

const items = (page: Page) => page.locator('#page-search-results .listing-item');
const told = (page: Page) => page.locator('#page-search [role=status]').textContent();

const STATES: Record<string, State> = {
  'results with pictures': {
    query: 'q=web',
    shows: async (page) => {
      const picture = page.locator('.result-image').first();
      await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    },
  },
  'every facet open': {
    query: 'q=web&tag=libraries',
    act: async (page) => {
      const closed = page.locator('.facet:not([open]) summary');
      while ((await closed.count()) > 0) await closed.first().click();
    },
    shows: (page) => expect.poll(() => page.locator('.facet[open] input').count()).toBeGreaterThan(10),
  },
  'a span of years, newest first': {
    query: 'q=the&from=1996&to=2001&order=newest',
    shows: (page) => expect.poll(() => page.locator('[data-chosen]').count()).toBeGreaterThan(0),
  },
  'further results': {
    query: 'q=the',
    act: (page) => page.locator('.search-more').click(),
    shows: (page) => expect.poll(() => items(page).count()).toBeGreaterThan(10),
  },
  'Persian results': {
    query: 'q=وب&language=fa',
    shows: (page) => expect.poll(() => page.locator('.listing-text[dir=rtl] mark').count()).toBeGreaterThan(0),
  },
  'a part is missing': {
    query: 'q=the',
    lost: /\/search\/segments\/2025\/.*pf_meta/,
    shows: (page) => expect.poll(() => page.locator('#page-search [role=alert]').textContent()).toContain('2025'),
  },
  'no results': { query: 'q=zzzzq', shows: (page) => expect.poll(() => told(page)).toContain('zzzzq') },
  'nothing asked': {
    query: '',
    shows: async (page) => {
      await expect.poll(() => told(page)).toBe('');
      await expect.poll(() => page.locator('.hits-scale').textContent()).toBe('');
    },
  },
};

/** Opens the search, and waits until it shows what it should. */
async function openState(
  { query, act, lost, shows }: State,
  { at = address, policy }: { at?: string; policy?: string } = {},
): Promise<{ page: Page; violations: string[] }> {
  const { page, violations } = await openUnderPolicy(browser(), `${at}search/?${query}`, { policy, lost });
  if (query !== '')
    await page.waitForFunction(() => /^[^…]+$/.test(document.querySelector('#page-search [role=status]')!.textContent));
  await act?.(page);
  await shows(page);
  return { page, violations };
}

/** Every third state in the short run. */
const SEEN = Object.entries(STATES).filter((_, i) => i % byLength(3, 1) === 0);

test.each(SEEN)('%s: no rule of axe nor of a strict policy is broken', async (_, state) => {
  const { page, violations } = await openState(state);
  expect(violations).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);
});

test.each([360, 1280])('nothing moves when the results come, %i px wide', async (width) => {
  const context = await browser().newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.toJSON()))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(`${address}search/?q=web`);
  await items(page).first().waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.result-image')?.complete);
  await settle(page);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number }[] }).shifts);
  // https://web.dev/articles/cls: above 0.1 readers are disturbed.
  expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.02);
});

test('a policy that forbids what the search needs is noticed', async () => {
  const policy = STRICT.replace("'wasm-unsafe-eval'", '');
  const failed: State = { query: 'q=web', shows: (page) => expect.poll(() => told(page)).toContain('could not') };
  const { violations } = await openState(failed, { policy });
  await expect.poll(() => violations.join()).toContain('wasm-eval');
});

test('without a script there are other ways, and nothing that does nothing', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${address}search/?q=web`);
  expect(await page.locator('.search-options, .search-slash').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.page-head .notice a').getAttribute('href')).toContain('site%3A');
  const form = page.locator('#page-search-input');
  expect(await form.evaluate((input: HTMLInputElement) => [input.form!.method, input.name])).toEqual(['get', 'q']);
  const ways = page.locator('.other-ways');
  expect(await ways.locator('.year-strip a').count()).toBeGreaterThan(10);
  expect(await ways.locator('.count-list a').count()).toBeGreaterThan(2);
  const letters = ways.locator('.initials a');
  expect(await letters.count()).toBeGreaterThan(10);
  const letter = await letters.nth(3).textContent();
  await letters.nth(3).click();
  const part = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"] h2`);
  expect(await part.textContent()).toBe(letter!.trim());
});

test('on paper there is what was searched for and found, and nothing to click', async () => {
  const { page } = await openState({ query: 'q=the', shows: (it) => it.locator('.search-more').waitFor() });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form, button, select, input, summary').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.search-count').isVisible()).toBe(true);
  expect(await told(page)).toContain('“the”');
  expect(await items(page).filter({ visible: true }).count()).toBe(10);
});

test('printed, it says what was asked, and nothing that was not', async () => {
  const { page } = await openState({ ...STATES['every facet open']!, query: 'q=web&to=2013&section=archives' });
  await page.emulateMedia({ media: 'print' });
  const options = page.locator('.search-options');
  expect(await options.locator('.search-selects label, summary').filter({ visible: true }).allInnerTexts()).toEqual([
    'Until',
    'Sections',
  ]);
  expect(await options.locator('bdi').filter({ visible: true }).allTextContents()).toEqual(['Archives']);
  expect(await options.locator('button, input, .count').filter({ visible: true }).count()).toBe(0);
});

test('printed, it says what nothing was found for, and what a facet that was closed again has', async () => {
  const { page } = await openState({ ...STATES['no results']!, query: 'q=zzzzq&from=2014&order=oldest' });
  await page.emulateMedia({ media: 'print' });
  const said = page.locator('.search-selects label').filter({ visible: true });
  expect(await said.allInnerTexts()).toEqual(['Order', 'From']);
  const other = await openState({ ...STATES['results with pictures']!, query: 'q=web&section=archives' });
  await other.page.locator('[data-facet=section] summary').click();
  expect(await other.page.locator('[data-facet=section] bdi').filter({ visible: true }).count()).toBe(0);
  await other.page.emulateMedia({ media: 'print' });
  const closed = other.page.locator('[data-facet=section] li:has(:checked) bdi');
  expect(await closed.evaluate((name) => name.checkVisibility())).toBe(true);
});

test('other pages load nothing of the search', async () => {
  const page = await browser().newPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((path) => path.startsWith('/search/'))).toEqual([]);
  const scripts = loaded.filter((path) => path.endsWith('.js'));
  // Those of the page itself: the key `/`, and the reader's own day.
  const texts = await Promise.all(scripts.map(async (path) => (await fetch(new URL(path, address))).text()));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.join('').length).toBeLessThan(4000);
});

test.each(byLength([], ['a site in Persian']))('%s is searched from right to left', async () => {
  const { folder, remove } = await temporaryFolder();
  const [copy, out] = [join(folder, 'content'), join(folder, 'edition')];
  // Their names would be those of the others then.
  await cp(content, copy, { recursive: true, filter: (file) => !file.endsWith('.fa.md') });
  const site = await readFile(join(copy, 'site.yaml'), 'utf8');
  await writeFile(join(copy, 'site.yaml'), site.replace(/^language: en$/m, 'language: fa'));
  const { status, stderr } = await runScript('build', buildWords(copy, out));
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const { server, address: at } = await serve(out, { port: 0, base: '/' });
  try {
    const { page, violations } = await openState({ ...STATES['every facet open']!, query: 'q=web' }, { at });
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await told(page)).toMatch(/[۰-۹]/);
    expect(await page.locator('#page-search-to [value="2020-06"]').textContent()).toBe('ژوئن ۲۰۲۰');
    // Time runs from right to left.
    const [first, last] = await page
      .locator('.hits-scale > *')
      .evaluateAll((all) => all.map((year) => year.getBoundingClientRect().x));
    expect(first!).toBeGreaterThan(last!);
    expect(violations).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  } finally {
    server.close();
    server.closeAllConnections();
    await remove();
  }
});
