import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** The search page as a reader has it before them. */
export interface SearchPage {
  page: Page;
  /** Errors of the page's scripts. */
  faults: string[];
}

/** Opens a search and waits for its answer. */
export async function openSearch(
  browser: Browser,
  query: string,
  options: BrowserContextOptions = {},
): Promise<SearchPage> {
  const page = await (await browser.newContext(options)).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${inject('site').address}search/?${query}`);
  await answered(page);
  return { page, faults };
}

/** Waits until the page tells how many hits there are. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector('#page-search [role=status]')?.textContent ?? '';
    return text !== '' && !text.includes('…');
  });
}

/** Changes the search and waits for the address and the answer. */
export async function change(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await act();
  await page.waitForFunction((url) => location.href !== url, before);
  await page.waitForTimeout(50);
  await answered(page);
}

/** Asks for words by the form, and waits for the answer. */
export async function ask(page: Page, words: string): Promise<void> {
  await page.locator('#page-search-input').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  await answered(page);
}

export const itemsOf = (page: Page) => page.locator('#page-search-results .listing-item');

export const statusOf = (page: Page) => page.locator('#page-search [role=status]').textContent();

export const alertOf = (page: Page) => page.locator('#page-search [role=alert]');

/** The days of the results, in order. */
export const datesOf = (page: Page) =>
  page.locator('#page-search-results time').evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));

export const parametersOf = (page: Page) => new URL(page.url()).searchParams;
