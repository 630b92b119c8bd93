import type { Page, Route } from 'playwright-core';

/**
 * Answers requests for some files in another way, by default not at all, until the function is called that it gives. The
 * route itself stays: a request that a page makes while a route is taken away may never be answered.
 */
export async function spoil(
  page: Page,
  file: RegExp,
  answer: (route: Route) => unknown = (route) => route.abort(),
): Promise<() => void> {
  let isSpoiled = true;
  await page.context().route(file, (route) => (isSpoiled ? answer(route) : route.continue()));
  return () => {
    isSpoiled = false;
  };
}
