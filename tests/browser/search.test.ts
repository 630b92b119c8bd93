import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { ask, change, datesOf, openSearch, parametersOf, statusOf } from './search-page.ts';
import { settle } from './settle.ts';

const browser = useBrowser();

const values = (page: Page, facet: string) =>
  page
    .locator(`[data-facet=${facet}] li`)
    .evaluateAll((all) =>
      all.map((item): [string, number] => [
        item.querySelector('input')!.value,
        Number(item.querySelector('.count')!.textContent),
      ]),
    );

describe('the order', () => {
  test('newest first and oldest first go through all years and languages', async () => {
    const { page, faults } = await openSearch(browser(), 'q=the');
    await change(page, () => page.getByLabel('Order').selectOption('newest'));
    const newest = await datesOf(page);
    expect(newest).toEqual(newest.toSorted().reverse());
    await change(page, () => page.getByLabel('Order').selectOption('oldest'));
    const oldest = await datesOf(page);
    expect(oldest).toEqual(oldest.toSorted());
    expect(oldest[0]! < newest.at(-1)!).toBe(true);
    expect(parametersOf(page).get('order')).toBe('oldest');
    expect(faults).toEqual([]);
  });

  test('further results come below those that are there, and the first of them gets the focus', async () => {
    const { page } = await openSearch(browser(), 'q=the&order=newest');
    const before = await datesOf(page);
    await page.getByRole('button', { name: 'Load more results' }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('#page-search-results .listing-item').length > count,
      before.length,
    );
    const after = await datesOf(page);
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
    const { page, faults } = await openSearch(browser(), query);
    await page.locator(`[data-facet=${facet}] summary`).click();
    await page.locator(`[data-facet=${facet}] input`).first().waitFor();
    const before = await values(page, facet);
    const [first, second] = before.filter(([value]) => !value.includes('/')) as [[string, number], [string, number]];
    await change(page, () => page.locator(`[data-facet=${facet}] input[value="${first[0]}"]`).check());
    expect(parseInt((await statusOf(page))!, 10)).toBe(first[1]);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(first[0]);
    expect(Object.fromEntries(await values(page, facet))[second[0]]).toBe(second[1]);
    await change(page, () => page.locator(`[data-facet=${facet}] input[value="${second[0]}"]`).check());
    const both = parseInt((await statusOf(page))!, 10);
    expect(both).toBeGreaterThanOrEqual(Math.max(first[1], second[1]));
    expect(both).toBeLessThanOrEqual(first[1] + second[1]);
    expect(parametersOf(page).getAll(facet).toSorted()).toEqual([first[0], second[0]].toSorted());
    expect(faults).toEqual([]);
  });

  test('alone, without words, list everything, newest first; all can be removed at once', async () => {
    const { page } = await openSearch(browser(), 'section=iran');
    const all = await datesOf(page);
    expect(all.length).toBeGreaterThan(2);
    expect(all).toEqual(all.toSorted().reverse());
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await page.locator('#page-search-results .listing-item').first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('a span of time', () => {
  test('by keyboard: from the lists of years and months', async () => {
    const { page } = await openSearch(browser(), 'q=the&order=newest');
    await change(page, () => page.getByLabel('From').selectOption('2009'));
    await change(page, () => page.getByLabel('Until').selectOption('2013-06'));
    const within = await datesOf(page);
    expect(within.length).toBeGreaterThan(0);
    expect(within.every((date) => date >= '2009' && date < '2013-07')).toBe(true);
    expect(within.length).toBe(Math.min(10, parseInt((await statusOf(page))!, 10)));
  });

  test('by mouse: a bar is clicked, several are dragged over', async () => {
    const { page, faults } = await openSearch(browser(), 'q=the');
    const bars = page.locator('.hits-bar');
    const [left, right] = [await bars.nth(2).boundingBox(), await bars.nth(6).boundingBox()];
    await change(page, async () => {
      await page.mouse.move(left!.x + 2, left!.y + 20);
      await page.mouse.down();
      await page.mouse.move(right!.x + 2, right!.y + 20, { steps: 4 });
      await page.mouse.up();
    });
    expect([parametersOf(page).get('from'), parametersOf(page).get('to')]).toEqual(['1993', '1997']);
    expect(await page.getByLabel('From').inputValue()).toBe('1993');
    await change(page, () => bars.nth(0).click());
    expect([parametersOf(page).get('from'), parametersOf(page).get('to')]).toEqual(['1993', '1993']);
    // One year is shown by its months.
    await expect.poll(() => bars.count()).toBe(12);
    expect(faults).toEqual([]);
  });
});

describe('the chart', () => {
  const bar = (page: Page, n: number) => page.locator('.hits-bar').nth(n);

  test('takes a tap as a click, wherever the options move', async () => {
    const { page } = await openSearch(browser(), 'q=the', { hasTouch: true, viewport: { width: 500, height: 800 } });
    // Narrow pages show the results first.
    expect(await page.locator('.search-options').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Narrow' }).tap();
    for (const at of [2, 20, 40, 60]) {
      const { x, y, width } = (await bar(page, 2).boundingBox())!;
      await change(page, () => page.touchscreen.tap(x + width / 2, y + at));
      expect([parametersOf(page).get('from'), parametersOf(page).get('to')]).toEqual(['1993', '1993']);
      await change(page, () => page.getByRole('button', { name: 'Remove all filters' }).click());
    }
  });

  test('shows a span that was named backwards', async () => {
    const { page } = await openSearch(browser(), 'q=the&from=2013&to=2009');
    expect(await page.locator('.hits-bar').count()).toBe(5);
    const { x, y } = (await bar(page, 1).boundingBox())!;
    await page.mouse.click(x + 2, y + 20, { button: 'right' });
    await settle(page);
    expect(await page.evaluate(() => new URLSearchParams(location.search).get('from'))).toBe('2013');
  });
});

describe('words', () => {
  test.each([
    ['"world wide web"', '“World Wide Web”'],
    ['web', '$web'],
    ['web', '(web)'],
  ])('%s are found as %s too', async (plain, written) => {
    const { page } = await openSearch(browser(), `q=${encodeURIComponent(plain)}`);
    const found = await datesOf(page);
    expect(found.length).toBeGreaterThan(2);
    await ask(page, written);
    expect(await datesOf(page)).toEqual(found);
  });
});

describe('Persian and Arabic', () => {
  // "صفحه‌های گذشتهٔ وب" with the half-space left out or written as a space, Arabic letters, vowel signs, digits.
  const WRITTEN: [string, ...string[]] = [
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
    '"بايگاني اينترنت"',
    '«صفحه هاي قدیمی وب» نُسخه‌ها',
    '"در سال 1996"',
  ];

  // One page is asked for all of them: most of the time goes into opening it.
  test('words are found however they are written', async () => {
    const [opened] = WRITTEN;
    const { page } = await openSearch(browser(), `q=${encodeURIComponent(opened)}&language=fa`, {
      viewport: { width: 360, height: 800 },
    });
    const first = page.locator('#page-search-results .listing-item').first();
    for (const words of WRITTEN) {
      if (words !== opened) await ask(page, words);
      expect(await first.locator('a').first().textContent(), words).toBe('صفحه‌های گذشتهٔ وب به روی خوانندگان گشوده شد');
      expect(await first.locator('.listing-text').getAttribute('dir'), words).toBe('rtl');
      // This one stands in the headline alone, which is not shown again.
      if (!words.startsWith('گذشته')) expect(await first.locator('mark').count(), words).toBeGreaterThan(0);
      expect(await first.textContent(), words).not.toContain('⁂');
      expect(await page.evaluate(() => document.documentElement.scrollWidth), words).toBeLessThanOrEqual(360);
    }
    expect(parametersOf(page).getAll('language')).toEqual(['fa']);
  });

  test.each([
    ['المترابطة', 'ar'],
    ['وَثَائِق', 'ar'],
    ['ウェブ', 'ja'],
    ['パブリックドメイン', 'ja'],
  ])('%s is found', async (words, language) => {
    const { page } = await openSearch(browser(), `q=${encodeURIComponent(words)}&language=${language}`);
    expect((await datesOf(page)).length).toBeGreaterThan(0);
  });
});
