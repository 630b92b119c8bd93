import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

/** Headless, and with everything off that a browser does on its own over the network. */
const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the Chromium that the tests unpacked. Whoever opens it closes it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium'), args: SWITCHES, timeout: 60_000 });
}

/** A browser for all tests of a file. What a test opens in it is closed behind the test. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterEach(() => closeAll(browser));
  afterAll(() => browser?.close());
  return () => browser;
}

/** What is still under way is let go: a page may close while it loads. */
async function closeAll(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) {
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
}
