import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { alertOf, answered, ask, datesOf, itemsOf, openSearch, statusOf } from './search-page.ts';
import { spoil } from './spoiled-files.ts';

const { address } = inject('site');
const browser = useBrowser();

/** Keeps the first request for a file waiting for ever; tells whether it has come. */
async function stallFirst(page: Page, file: RegExp): Promise<() => boolean> {
  let isAsked = false;
  const mend = await spoil(page, file, () => {
    isAsked = true;
    mend();
  });
  return () => isAsked;
}

const startAsking = async (page: Page, words: string) => {
  await page.locator('#page-search-input').fill(words);
  await page.keyboard.press('Enter');
};

test('while another search is made, no more of the one before can be asked for', async () => {
  const { page } = await openSearch(browser(), 'q=the&order=newest');
  const more = page.locator('.search-more');
  expect(await more.isVisible()).toBe(true);
  const isStalled = await stallFirst(page, /pf_(index|pack)/);
  await startAsking(page, 'press');
  await expect.poll(isStalled).toBe(true);
  expect(await more.isVisible()).toBe(false);
  expect(await page.locator('.search-further').isVisible()).toBe(false);
});

test('a file that does not come does not keep the next search waiting for long', async () => {
  const { page } = await openSearch(browser(), 'q=the');
  const isStalled = await stallFirst(page, /pf_index/);
  await startAsking(page, 'library');
  await expect.poll(isStalled).toBe(true);
  await ask(page, 'press');
  expect(await statusOf(page)).toContain('“press”');
  expect(await itemsOf(page).count()).toBeGreaterThan(2);
  expect(await alertOf(page).isVisible()).toBe(false);
});

test('names that do not come keep no result back', async () => {
  const page = await (await browser().newContext()).newPage();
  const isStalled = await stallFirst(page, /search\/names\/tag/);
  await page.goto(`${address}search/?q=the&tag=digital-loss`);
  await expect.poll(isStalled).toBe(true);
  await answered(page);
  expect(await itemsOf(page).count()).toBeGreaterThan(0);
});

test('what the reader has stays where nothing can be loaded, and the next try goes on from there', async () => {
  const { page } = await openSearch(browser(), 'q=the&order=newest');
  await page.locator('.search-more').click();
  await expect.poll(() => itemsOf(page).count()).toBe(20);
  const before = await datesOf(page);
  await page.context().setOffline(true);
  await page.locator('.search-more').click();
  await expect.poll(() => alertOf(page).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-more');
  // The indexes are opened anew after a file of theirs did not come.
  await page.locator('.facet[data-facet=tag] summary').click();
  await expect.poll(() => alertOf(page).textContent()).toContain('missing');
  for (let i = 0; i < 2; i++) {
    await page.getByRole('button', { name: 'Try again' }).click();
    await answered(page);
    await expect.poll(() => alertOf(page).isVisible()).toBe(true);
    expect(await datesOf(page)).toEqual(before);
  }
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await answered(page);
  await expect.poll(() => alertOf(page).isVisible()).toBe(false);
  expect(await datesOf(page)).toEqual(before);
  expect(await page.locator('.facet[data-facet=tag] li').count()).toBeGreaterThan(5);
  await page.locator('.search-more').click();
  await expect.poll(() => itemsOf(page).count()).toBe(30);
});

test('a facet whose files do not come is told', async () => {
  const { page } = await openSearch(browser(), 'q=the');
  await spoil(page, /\/2025\/.*pf_filter/);
  await page.locator('.facet[data-facet=tag] summary').click();
  await expect.poll(() => alertOf(page).textContent()).toContain('2025');
});
