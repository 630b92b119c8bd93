import type { Browser, Page } from 'playwright-core';
import { contentPolicy } from '../../src/headers/content-policy.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';

/** The policy of the search page. */
export const STRICT = contentPolicy('search', SITE_DEFAULTS, 'header');

/** A worker's violations are told to nobody but itself. */
const TELLING =
  'addEventListener("securitypolicyviolation",(e)=>console.error("Content-Security-Policy",e.violatedDirective,e.blockedURI));';

/** Opens an address under a policy that every answer carries, and notes what the browser blocked by it. Files that `lost` names cannot be loaded. */
export async function openUnderPolicy(
  browser: Browser,
  address: string,
  { policy = STRICT, lost }: { policy?: string | undefined; lost?: RegExp | undefined } = {},
): Promise<{ page: Page; violations: string[] }> {
  const context = await browser.newContext();
  const violations: string[] = [];
  await context.exposeFunction('tellViolation', (violation: string) => violations.push(violation));
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { tellViolation: (told: string) => void }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      ),
    ),
  );
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (lost?.test(url)) return route.abort();
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    const isWorker = /engine-worker[^/]*\.js$/.test(url);
    await route.fulfill({ response, headers, ...(isWorker ? { body: TELLING + (await response.text()) } : {}) });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  await page.goto(address);
  return { page, violations };
}
