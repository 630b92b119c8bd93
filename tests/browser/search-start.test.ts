import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { SegmentManifest } from '../../src/search/text/segment-manifest.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { answered, itemsOf } from './search-page.ts';

const { address } = inject('site');
const browser = useBrowser();

/** Keeps the script of the search page waiting, which is the large one; returns what it waits for. */
async function holdScript(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/assets\/SearchPage/, async (route) => {
    const response = await route.fetch();
    const isLarge = (await response.text()).length > 10_000;
    if (isLarge) await promise;
    await route.fulfill({ response });
  });
  return resolve;
}

async function openWith(query: string) {
  const page = await browser().newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const release = await holdScript(page);
  await page.goto(`${address}search/${query}`, { waitUntil: 'commit' });
  return { page, asked, release };
}

test('a search in the address starts the engine before the script of the page is there, and once', async () => {
  const { page, asked, release } = await openWith('?q=the');
  await expect.poll(() => asked.some((path) => path.endsWith('.pf_meta'))).toBe(true);
  expect(await page.locator('#page-search[data-ready]').count()).toBe(0);
  release();
  await answered(page);
  expect(await itemsOf(page).count()).toBeGreaterThan(0);
  const { segments } = (await (await fetch(`${address}search/segments.json`)).json()) as SegmentManifest;
  const languages = new Set(segments.flatMap((segment) => Object.keys(segment.languages)));
  expect(page.workers()).toHaveLength(languages.size);
});

test('an address without a search starts nothing', async () => {
  const { page, asked, release } = await openWith('?ref=mail');
  release();
  await page.locator('#page-search[data-ready]').waitFor({ state: 'attached' });
  expect(page.workers()).toHaveLength(0);
  expect(asked.filter((path) => path.startsWith('/search/segments/'))).toEqual([]);
});
