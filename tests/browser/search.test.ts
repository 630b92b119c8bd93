import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { closeAll } from './open-under-policy.ts';

const { address } = inject('site');
let browser: Browser;
let faults: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

beforeEach(() => {
  faults = [];
});

afterEach(() => closeAll(browser));

afterAll(() => browser?.close());

/** Opens a search and waits for its answer. */
async function openSearch(query: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${address}search/?${query}`);
  await answered(page);
  return page;
}

/** Waits until the page tells how many hits there are. */
async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector('#page-search [role=status]')?.textContent ?? '';
    return text !== '' && !text.includes('…');
  });
}

const status = (page: Page) => page.locator('#page-search [role=status]').textContent();
const dates = (page: Page) =>
  page.locator('#page-search-results time').evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));
const parameters = (page: Page) => new URL(page.url()).searchParams;
const values = (page: Page, facet: string) =>
  page
    .locator(`[data-facet=${facet}] li`)
    .evaluateAll((all) =>
      all.map((item): [string, number] => [
        item.querySelector('input')!.value,
        Number(item.querySelector('.count')!.textContent),
      ]),
    );

/** Changes the search and waits for the address and the answer. */
async function change(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await act();
  await page.waitForFunction((url) => location.href !== url, before);
  await page.waitForTimeout(50);
  await answered(page);
}

describe('the order', () => {
  test('newest first and oldest first go through all years and languages', async () => {
    const page = await openSearch('q=the');
    await change(page, () => page.getByLabel('Order').selectOption('newest'));
    const newest = await dates(page);
    expect(newest).toEqual(newest.toSorted().reverse());
    await change(page, () => page.getByLabel('Order').selectOption('oldest'));
    const oldest = await dates(page);
    expect(oldest).toEqual(oldest.toSorted());
    expect(oldest[0]! < newest.at(-1)!).toBe(true);
    expect(parameters(page).get('order')).toBe('oldest');
    expect(faults).toEqual([]);
  });

  test('further results come below those that are there, and the first of them gets the focus', async () => {
    const page = await openSearch('q=the&order=newest');
    const before = await dates(page);
    await page.getByRole('button', { name: 'Load more results' }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('#page-search-results .listing-item').length > count,
      before.length,
    );
    const after = await dates(page);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toEqual(after.toSorted().reverse());
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll('.listing-item')].indexOf(document.activeElement!.closest('.listing-item')!),
    );
    expect(focused).toBe(before.length);
  });
});

describe('facets', () => {
  test.each([
    ['section', 'q=the'],
    ['tag', 'q=the'],
    ['author', 'q=the'],
    ['language', 'section=web'],
  ])('%s: its numbers are right, and values are alternatives', async (facet, query) => {
    const page = await openSearch(query);
    await page.locator(`[data-facet=${facet}] summary`).click();
    await page.locator(`[data-facet=${facet}] input`).first().waitFor();
    const before = await values(page, facet);
    const [first, second] = before.filter(([value]) => !value.includes('/')) as [[string, number], [string, number]];
    await change(page, () => page.locator(`[data-facet=${facet}] input[value="${first[0]}"]`).check());
    expect(parseInt((await status(page))!, 10)).toBe(first[1]);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(first[0]);
    expect(Object.fromEntries(await values(page, facet))[second[0]]).toBe(second[1]);
    await change(page, () => page.locator(`[data-facet=${facet}] input[value="${second[0]}"]`).check());
    const both = parseInt((await status(page))!, 10);
    expect(both).toBeGreaterThanOrEqual(Math.max(first[1], second[1]));
    expect(both).toBeLessThanOrEqual(first[1] + second[1]);
    expect(parameters(page).getAll(facet).toSorted()).toEqual([first[0], second[0]].toSorted());
    expect(faults).toEqual([]);
  });

  test('alone, without words, list everything, newest first; all can be removed at once', async () => {
    const page = await openSearch('section=iran');
    const all = await dates(page);
    expect(all.length).toBeGreaterThan(2);
    expect(all).toEqual(all.toSorted().reverse());
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await page.locator('#page-search-results .listing-item').first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('a span of time', () => {
  test('by keyboard: from the lists of years and months', async () => {
    const page = await openSearch('q=the&order=newest');
    await change(page, () => page.getByLabel('From').selectOption('2009'));
    await change(page, () => page.getByLabel('Until').selectOption('2013-06'));
    const within = await dates(page);
    expect(within.length).toBeGreaterThan(0);
    expect(within.every((date) => date >= '2009' && date < '2013-07')).toBe(true);
    expect(within.length).toBe(Math.min(10, parseInt((await status(page))!, 10)));
  });

  test('by mouse: a bar is clicked, several are dragged over', async () => {
    const page = await openSearch('q=the');
    const bars = page.locator('.hits-bar');
    const [left, right] = [await bars.nth(2).boundingBox(), await bars.nth(6).boundingBox()];
    await change(page, async () => {
      await page.mouse.move(left!.x + 2, left!.y + 20);
      await page.mouse.down();
      await page.mouse.move(right!.x + 2, right!.y + 20, { steps: 4 });
      await page.mouse.up();
    });
    expect([parameters(page).get('from'), parameters(page).get('to')]).toEqual(['1993', '1997']);
    expect(await page.getByLabel('From').inputValue()).toBe('1993');
    await change(page, () => bars.nth(0).click());
    expect([parameters(page).get('from'), parameters(page).get('to')]).toEqual(['1993', '1993']);
    // One year is shown by its months.
    await expect.poll(() => bars.count()).toBe(12);
    expect(faults).toEqual([]);
  });
});

describe('the address is the search', () => {
  const QUERY = 'q=internet&from=2001&section=archives&section=press&order=oldest';

  test('a shared link, a reload, back and forward bring it back', async () => {
    const page = await openSearch(QUERY);
    const told = await status(page);
    const found = await dates(page);
    expect(found.length).toBeGreaterThan(1);
    expect(await page.getByLabel('Order').inputValue()).toBe('oldest');
    expect(await page.getByLabel('From').inputValue()).toBe('2001');
    expect(await page.locator('[data-facet=section] input:checked').count()).toBe(2);
    await page.reload();
    await answered(page);
    expect([await status(page), await dates(page)]).toEqual([told, found]);

    await change(page, () => page.getByLabel('Until').selectOption('2010'));
    const fewer = await status(page);
    expect(fewer).not.toBe(told);
    await change(page, () => page.goBack());
    await expect.poll(() => status(page)).toBe(told);
    expect(await page.getByLabel('Until').inputValue()).toBe('');
    await change(page, () => page.goForward());
    await expect.poll(() => status(page)).toBe(fewer);
    expect(faults).toEqual([]);
  });

  test('an article opened from it has the words marked', async () => {
    const page = await openSearch('q=telegraph');
    const link = page.locator('#page-search-results .listing-headline a').first();
    expect(await link.getAttribute('href')).toMatch(/#:~:text=Telegraph/);
    await link.click();
    await page.locator('article h1').waitFor();
    expect(page.url()).toMatch(/electronic-telegraph/);
  });
});

describe('a part of the search that is missing', () => {
  test('is told, and the rest is searched', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.context().route(/\/search\/segments\/2025\/.*pf_(meta|index)/, (route) => route.abort());
    await page.goto(`${address}search/?q=the`);
    await answered(page);
    expect(await page.locator('#page-search [role=alert]').textContent()).toContain('2025');
    expect((await dates(page)).length).toBe(10);
    await page.context().unroute(/\/search\/segments\/2025\/.*pf_(meta|index)/);
    await change(page, () => page.getByLabel('Order').selectOption('newest'));
    expect((await dates(page))[0]).toMatch(/^2025/);
    expect(await page.locator('#page-search [role=alert]').isVisible()).toBe(false);
  });
});

describe('Persian and Arabic', () => {
  // "صفحه‌های گذشتهٔ وب" with the half-space left out or written as a space, Arabic letters, vowel signs, digits.
  test.each([
    'صفحه‌های',
    'صفحه های',
    'صفحههای',
    'صفحه‌هاي',
    'گذشته',
    'گذشتهٔ',
    'پیوندهاي',
    'نُسخه‌ها',
    '۱۹۹۶ الکسا',
    '1996 الكسا',
    'كیل ١٩٩٦',
  ])('words are found however they are written: %s', async (words) => {
    const page = await openSearch(`q=${encodeURIComponent(words)}&language=fa`, {
      viewport: { width: 360, height: 800 },
    });
    const first = page.locator('#page-search-results .listing-item').first();
    expect(await first.locator('a').first().textContent()).toBe('صفحه‌های گذشتهٔ وب به روی خوانندگان گشوده شد');
    expect(await first.locator('.listing-text').getAttribute('dir')).toBe('rtl');
    // This one stands in the headline alone, which is not shown again.
    if (!words.startsWith('گذشته')) expect(await first.locator('mark').count()).toBeGreaterThan(0);
    expect(await first.textContent()).not.toContain('⁂');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test.each([
    ['المترابطة', 'ar'],
    ['وَثَائِق', 'ar'],
    ['ウェブ', 'ja'],
    ['パブリックドメイン', 'ja'],
  ])('%s is found', async (words, language) => {
    const page = await openSearch(`q=${encodeURIComponent(words)}&language=${language}`);
    expect((await dates(page)).length).toBeGreaterThan(0);
  });
});
