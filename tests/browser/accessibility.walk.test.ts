import { describe, expect, inject } from 'vitest';
import { byLength } from '../support/length.ts';
import { axeFinds, MODES } from './axe.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { pagesOfEachKind } from './pages.ts';

const { address, content } = inject('site');
const { pages } = await pagesOfEachKind(content);
const browser = useBrowser();

async function violations(at: string, colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  const page = await browser().newPage({ colorScheme, viewport: { width, height: 800 } });
  try {
    await page.goto(address + at);
    if (at.startsWith('search/')) await page.locator('#page-search-results li a').first().waitFor();
    return await axeFinds(page);
  } finally {
    await page.close();
  }
}

/** Every second kind of page in the short run. */
const SEEN = pages.filter((_, i) => i % byLength(2, 1) === 0);

describe.each(SEEN)('%s', (_, at) => {
  test.each(MODES)('has nothing that axe finds fault with, %s, %i px wide', async (scheme, width) => {
    expect(await violations(at, scheme, width)).toEqual([]);
  });
});

test('axe does find faults', async () => {
  const page = await browser().newPage();
  await page.setContent('<img src="/a.png">');
  expect((await axeFinds(page)).join()).toContain('image-alt');
  await page.close();
});
