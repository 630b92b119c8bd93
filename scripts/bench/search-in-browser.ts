import chromium from '@sparticuz/chromium';
import type { Browser, Page } from 'playwright-core';
import { chromium as browsers } from 'playwright-core';
import type { Sent } from './compressing-server.ts';
import { serveCompressed } from './compressing-server.ts';

/** Milliseconds after which a search counts as failed. */
const PATIENCE = 30_000;

/** A search in the browser: the time until the first results, the bytes loaded, and the segments used. */
export interface SearchRow {
  search: string;
  milliseconds: number;
  bytes: number;
  segments: string[];
}

/**
 * Runs searches of an edition in Chromium: a first search, each further word on the same page, and one year on a new
 * page.
 */
export async function searchInBrowser(
  folder: string,
  words: string[],
  { year, word: wordOfYear }: { year: string; word: string },
): Promise<SearchRow[]> {
  const { address, sent, close } = await serveCompressed(folder);
  let browser: Browser | undefined;
  try {
    browser = await browsers.launch({
      executablePath: await chromium.executablePath(),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const rows: SearchRow[] = [];
    const [first, ...further] = words as [string, ...string[]];
    const page = await openPage(browser, `${address}search/`);
    rows.push(await measure('first search, the page included', sent, 0, () => search(page, first)));
    for (const word of further)
      rows.push(await measure(`further: ${word}`, sent, sent.length, () => search(page, word)));
    const ofYear = await openPage(browser, `${address}search/?from=${year}&to=${year}`);
    await ofYear.locator('#page-search-results .listing-item').first().waitFor();
    await ofYear.waitForLoadState('networkidle');
    rows.push(await measure(`only ${year}: ${wordOfYear}`, sent, sent.length, () => search(ofYear, wordOfYear)));
    return rows;
  } finally {
    await browser?.close();
    await close();
  }
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return page;
}

async function measure(name: string, sent: Sent[], since: number, task: () => Promise<number>): Promise<SearchRow> {
  const milliseconds = await task();
  const loaded = sent.slice(since);
  const segments = loaded.flatMap(({ path }) => /^\/search\/segments\/([^/]+)\//.exec(path)?.[1] ?? []);
  return {
    search: name,
    milliseconds,
    bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
    segments: [...new Set(segments)].sort(),
  };
}

/** Submits the form and returns the milliseconds until the first result appears. Then waits for the count. */
async function search(page: Page, words: string): Promise<number> {
  const milliseconds = await page.evaluate(
    ([asked, patience]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${asked} is not found`)), patience);
        const input = document.querySelector<HTMLInputElement>('#page-search-input')!;
        const list = document.querySelector('#page-search-results .listing')!;
        input.value = asked;
        const begun = performance.now();
        const watch = new MutationObserver((changes) => {
          if (!changes.some(({ addedNodes }) => addedNodes.length > 0)) return;
          watch.disconnect();
          resolve(performance.now() - begun);
        });
        watch.observe(list, { childList: true });
        input.form!.requestSubmit();
      }),
    [words, PATIENCE] as const,
  );
  await page.waitForFunction(
    (asked) => document.querySelector('#page-search [role=status]')!.textContent.includes(asked),
    words,
  );
  await page.waitForLoadState('networkidle');
  return milliseconds;
}
