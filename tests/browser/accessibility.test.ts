import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PROJECT } from '../site/run-script.ts';
import { openBrowser } from './open-browser.ts';
import { pagesOfEachKind } from './pages.ts';

const AXE = readFileSync(join(PROJECT, 'node_modules/axe-core/axe.min.js'), 'utf8');

const { address, content } = inject('site');
const { pages } = await pagesOfEachKind(content);
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

/** What axe finds, a line an element. https://github.com/dequelabs/axe-core */
async function violations(at: string, colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
  try {
    await page.goto(address + at);
    if (at.startsWith('search/')) await page.locator('#page-search-results li a').first().waitFor();
    await page.evaluate(AXE);
    const { violations: found } = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (of: Document, options: RunOptions) => Promise<AxeResults> } };
      return axe.run(document, { resultTypes: ['violations'] });
    });
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  } finally {
    await page.close();
  }
}

describe.each(pages)('%s', (_, at) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('has nothing that axe finds fault with, %s, %i px wide', async (scheme, width) => {
    expect(await violations(at, scheme, width)).toEqual([]);
  });
});

test('axe does find faults', async () => {
  const page = await browser.newPage();
  await page.setContent('<img src="/a.png">');
  await page.evaluate(AXE);
  const found = await page.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
  expect(found.violations.map(({ id }) => id)).toContain('image-alt');
  await page.close();
});
