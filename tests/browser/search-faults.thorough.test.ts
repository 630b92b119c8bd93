import type { Route } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { alertOf, answered, ask, change, datesOf, itemsOf, openSearch, statusOf } from './search-page.ts';
import { spoil } from './spoiled-files.ts';

const { address } = inject('site');
const browser = useBrowser();

describe('a part of the search that is missing', () => {
  test('is told, and the rest is searched', async () => {
    const page = await (await browser().newContext()).newPage();
    const mend = await spoil(page, /\/search\/segments\/2025\/.*pf_(meta|index)/);
    await page.goto(`${address}search/?q=the`);
    await answered(page);
    expect(await alertOf(page).textContent()).toContain('2025');
    expect((await datesOf(page)).length).toBe(10);
    mend();
    await change(page, () => page.getByLabel('Order').selectOption('newest'));
    expect((await datesOf(page))[0]).toMatch(/^2025/);
    expect(await alertOf(page).isVisible()).toBe(false);
  });

  test('is tried again when the reader wants it, and what there was stays', async () => {
    const page = await (await browser().newContext()).newPage();
    const mend = await spoil(page, /\/search\/segments\/2025\/.*pf_(meta|index)/);
    await page.goto(`${address}search/?q=the&order=newest`);
    await answered(page);
    await page.locator('.search-more').click();
    await expect.poll(() => itemsOf(page).count()).toBe(20);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.click();
    await answered(page);
    expect(await alertOf(page).textContent()).toContain('2025');
    mend();
    await again.click();
    await expect.poll(() => alertOf(page).isVisible()).toBe(false);
    expect((await datesOf(page))[0]).toMatch(/^2025/);
    expect(await itemsOf(page).count()).toBe(20);
    expect(await again.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
  });

  test('is told where its files are damaged', async () => {
    const page = await (await browser().newContext()).newPage();
    await spoil(page, /\/search\/segments\/.*pf_index/, (route) => route.fulfill({ body: 'damaged' }));
    await page.goto(`${address}search/?q=press`);
    await answered(page);
    expect(await statusOf(page)).toContain('could not');
  });

  test('is told where a result of it cannot be loaded, and the other results are shown', async () => {
    const page = await (await browser().newContext()).newPage();
    const mend = await spoil(page, /pf_pack/, (route) => {
      mend();
      return route.abort();
    });
    await page.goto(`${address}search/?q=press`);
    await answered(page);
    expect(await alertOf(page).textContent()).toContain('missing');
    expect(await itemsOf(page).count()).toBeGreaterThan(2);
  });
});

describe('what is there stays there', () => {
  test('while further results cannot be loaded', async () => {
    const { page } = await openSearch(browser(), 'q=the&order=newest');
    const before = await datesOf(page);
    const mend = await spoil(page, /pf_pack/);
    await page.locator('.search-more').click();
    await expect.poll(() => alertOf(page).isVisible()).toBe(true);
    expect(await datesOf(page)).toEqual(before);
    mend();
    await page.locator('.search-more').click();
    await expect.poll(() => itemsOf(page).count()).toBeGreaterThan(before.length);
    expect(await alertOf(page).isVisible()).toBe(false);
  });
});

describe('a search that does not start', () => {
  const logIn = (route: Route) => route.fulfill({ contentType: 'text/html', body: '<h1>Log in</h1>' });

  test.each<[file: RegExp, answer?: (route: Route) => unknown]>([
    [/pagefind\.js/],
    [/wasm/],
    [/wasm\.\w+\.pagefind/, logIn],
    [/segments\.json/],
    [/engine-worker/],
  ])('starts with the next try: %s', async (file, answer) => {
    const page = await (await browser().newContext()).newPage();
    const mend = await spoil(page, file, answer);
    await page.goto(`${address}search/?q=web`);
    await answered(page);
    expect(await statusOf(page)).toContain('could not');
    mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await answered(page);
    expect(await itemsOf(page).count()).toBeGreaterThan(2);
    await ask(page, 'press');
    expect(await itemsOf(page).count()).toBeGreaterThan(2);
  });

  test('is told of, where no answer comes', async () => {
    const page = await (await browser().newContext()).newPage();
    await page.clock.install();
    let isAsked = false;
    await page.context().route(/pagefind\.js/, () => {
      isAsked = true;
    });
    await page.goto(`${address}search/?q=web`);
    await expect.poll(() => isAsked).toBe(true);
    await page.clock.fastForward('02:00');
    await expect.poll(() => statusOf(page)).toContain('could not');
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
  });
});
