import chromium from '@sparticuz/chromium';
import type { Browser, Page } from 'playwright-core';
import { chromium as browsers } from 'playwright-core';
import type { Sent } from './compressing-server.ts';
import { serveCompressed } from './compressing-server.ts';
import { SlowLine } from './slow-line.ts';

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
    browser = await launch();
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

async function launch(): Promise<Browser> {
  return browsers.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const SLOW_4G = { latency: 150, bytesPerMillisecond: 200 };
/** How many times slower the processor of a phone is. */
const SLOWER = 4;

/** Milliseconds of searches on a slow phone. */
export interface SlowTimes {
  /** From the request for the page, whose address holds the search, to the first result. */
  first: number[];
  further: number[];
}

/** Searches an edition on a slow phone: each word first, on a new page, and two others after it. */
export async function searchOnSlowPhone(folder: string, words: string[]): Promise<SlowTimes> {
  const { address, close } = await serveCompressed(folder, new SlowLine(SLOW_4G));
  let browser: Browser | undefined;
  const times: SlowTimes = { first: [], further: [] };
  try {
    browser = await launch();
    for (const [i, word] of words.entries()) {
      const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
      const page = await context.newPage();
      const devTools = await context.newCDPSession(page);
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await page.addInitScript(() => {
        new MutationObserver((_, watch) => {
          if (!document.querySelector('#page-search-results .listing-item')) return;
          watch.disconnect();
          document.documentElement.dataset['firstResult'] = String(performance.now());
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(`${address}search/?q=${encodeURIComponent(word)}`, { timeout: PATIENCE });
      await page.locator('html[data-first-result]').waitFor({ state: 'attached', timeout: PATIENCE });
      times.first.push(Number(await page.locator('html').getAttribute('data-first-result')));
      await page.waitForLoadState('networkidle');
      for (const step of [1, 2]) times.further.push(await search(page, words[(i + step) % words.length]!));
      await context.close();
    }
    return times;
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
