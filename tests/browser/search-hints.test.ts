import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { change, itemsOf, openSearch, parametersOf, statusOf } from './search-page.ts';

const browser = useBrowser();

const hintsOf = (page: Page) => page.locator('#page-search .search-hints');

test('a word with a slip leads to the one that the archive has', async () => {
  const { page, faults } = await openSearch(browser(), 'q=hypertxet');
  const near = hintsOf(page).locator('.hint-near a').first();
  await near.waitFor();
  expect(await near.textContent()).toBe('hypertext');
  await change(page, () => near.click());
  expect(parametersOf(page).get('q')).toBe('hypertext');
  expect(await itemsOf(page).count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test.each(['author: press', 'press desk'])('%s offers the author, by page and by filter', async (words) => {
  const { page, faults } = await openSearch(browser(), `q=${encodeURIComponent(words)}`);
  const name = hintsOf(page).locator('.hint-names li').first();
  await name.waitFor();
  expect(await name.locator('a').first().getAttribute('href')).toMatch(/\/press-desk\/$/);
  await change(page, () => name.locator('a').last().click());
  expect(parametersOf(page).get('author')).toBe('press-desk');
  expect(parametersOf(page).get('q')).toBeNull();
  expect(parseInt((await statusOf(page))!, 10)).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

test('a year among the words becomes the span of the search', async () => {
  const { page, faults } = await openSearch(browser(), `q=${encodeURIComponent('web 1996')}`);
  const time = hintsOf(page).locator('.hint-time a');
  await time.waitFor();
  await change(page, () => time.click());
  expect([...parametersOf(page)]).toEqual([
    ['q', 'web'],
    ['from', '1996'],
    ['to', '1996'],
  ]);
  expect(faults).toEqual([]);
});
