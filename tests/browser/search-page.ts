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

/** Marks the answer that is shown: a search that begins writes over it. */
async function markAnswer(page: Page): Promise<void> {
  await page.locator('#page-search [role=status]').evaluate((status) => status.append(document.createElement('wbr')));
}

/** Waits until the answer that was marked is written over, and another one is there. */
async function answeredAnew(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('#page-search [role=status] wbr'));
  await answered(page);
}

/** Changes the search and waits for the address and the answer. */
export async function change(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await markAnswer(page);
  await act();
  await page.waitForFunction((url) => location.href !== url, before);
  await answeredAnew(page);
}

/** Asks for words by the form, and waits for the answer. */
export async function ask(page: Page, words: string): Promise<void> {
  await markAnswer(page);
  await page.locator('#page-search-input').fill(words);
  await page.keyboard.press('Enter');
  await answeredAnew(page);
}

export const itemsOf = (page: Page) => page.locator('#page-search-results .listing-item');

export const statusOf = (page: Page) => page.locator('#page-search [role=status]').textContent();

export const alertOf = (page: Page) => page.locator('#page-search [role=alert]');

/** The days of the results, in order. */
export const datesOf = (page: Page) =>
  page.locator('#page-search-results time').evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));

export const parametersOf = (page: Page) => new URL(page.url()).searchParams;
