import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

/** How long what a test waits for may take on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

/**
 * The browser that all tests share, for the tests of a file: they see nothing of what others open in it. What a test
 * opens is closed behind the test, or with `until: 'end'` behind the last one.
 */
export function useBrowser({ until = 'test' }: { until?: 'test' | 'end' } = {}): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser')!);
    browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  });
  if (until === 'test') afterEach(() => closeAll(browser));
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
