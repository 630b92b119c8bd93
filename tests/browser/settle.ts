import type { Page } from 'playwright-core';

/** Waits until a page has nothing more to do: its tasks are over, and what they changed is painted. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
      }),
  );
}
