import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';

const { address } = inject('site');
const browser = useBrowser();

describe('the key /', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

  test('leads to the search box of every page, and is typed where text is', async () => {
    const page = await browser().newPage();
    for (const [at, id] of [
      ['', 'page-masthead-search'],
      ['about/', 'page-masthead-search'],
      ['search/', 'page-search-input'],
    ] as const) {
      await page.goto(address + at);
      expect(await page.locator(`#${id}`).getAttribute('aria-keyshortcuts')).toBe('/');
      await page.keyboard.press('/');
      expect(await focused(page)).toBe(id);
      expect(await page.locator(`#${id}`).inputValue()).toBe('');
      await page.keyboard.press('/');
      expect(await page.locator(`#${id}`).inputValue()).toBe('/');
    }
  });

  test('does nothing once the reader has turned it off', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.goto(`${address}search/`);
    await page.locator('#page-search-slash').uncheck();
    await page.goto(address);
    await page.keyboard.press('/');
    expect(await focused(page)).not.toBe('page-masthead-search');
    expect(await page.locator('#page-masthead-search').getAttribute('aria-keyshortcuts')).toBeNull();
    await page.goto(`${address}search/`);
    expect(await page.locator('#page-search-slash').isChecked()).toBe(false);
    await page.locator('#page-search-slash').check();
    await page.goto(address);
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('page-masthead-search');
  });
});
