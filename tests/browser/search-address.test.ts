import { describe, expect } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { answered, ask, change, datesOf, itemsOf, openSearch, statusOf } from './search-page.ts';
import { settle } from './settle.ts';

const browser = useBrowser();

describe('the address is the search', () => {
  const QUERY = 'q=internet&from=2001&section=archives&section=press&order=oldest';

  test('a shared link, a reload, back and forward bring it back', async () => {
    const { page, faults } = await openSearch(browser(), QUERY);
    const told = await statusOf(page);
    const found = await datesOf(page);
    expect(found.length).toBeGreaterThan(1);
    expect(await page.getByLabel('Order').inputValue()).toBe('oldest');
    expect(await page.getByLabel('From').inputValue()).toBe('2001');
    expect(await page.locator('[data-facet=section] input:checked').count()).toBe(2);
    await page.reload();
    await answered(page);
    expect([await statusOf(page), await datesOf(page)]).toEqual([told, found]);

    await change(page, () => page.getByLabel('Until').selectOption('2010'));
    const fewer = await statusOf(page);
    expect(fewer).not.toBe(told);
    await change(page, () => page.goBack());
    await expect.poll(() => statusOf(page)).toBe(told);
    expect(await page.getByLabel('Until').inputValue()).toBe('');
    await change(page, () => page.goForward());
    await expect.poll(() => statusOf(page)).toBe(fewer);
    expect(faults).toEqual([]);
  });

  test('an article opened from it has the words marked', async () => {
    const { page } = await openSearch(browser(), 'q=telegraph');
    const link = page.locator('#page-search-results .listing-headline a').first();
    expect(await link.getAttribute('href')).toMatch(/#:~:text=(\S+-,)?Telegraph/);
    await link.click();
    await page.locator('article h1').waitFor();
    expect(page.url()).toMatch(/electronic-telegraph/);
  });

  test('a phrase is marked as one, beside words', async () => {
    for (const query of ['"world wide web"', '"world wide web" browser']) {
      const { page } = await openSearch(browser(), `q=${encodeURIComponent(query)}`);
      const link = page.locator('#page-search-results .listing-headline a').first();
      expect(await link.getAttribute('href')).toMatch(/[=,]World%20Wide%20Web(,|&|$)/i);
    }
  });

  test('what is marked stands in the text, and what is scrolled to not in the masthead', async () => {
    const { page } = await openSearch(browser(), 'q=press');
    const links = page.locator('#page-search-results .listing-headline a');
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const shown = (selector: string) =>
      // biome-ignore lint/performance/useDomNodeTextContent: a browser looks for what shows.
      page.locator(selector).evaluate((part) => (part as HTMLElement).innerText);
    for (const address of addresses) {
      await page.goto(address);
      const [text, masthead] = [await shown('article'), await shown('body > header')];
      const directives = address.split(':~:')[1]!.split('&');
      for (const [i, directive] of directives.entries()) {
        const sides = directive.slice('text='.length).split(/-?,-?/).map(decodeURIComponent);
        const sought = new RegExp(sides.map((side) => RegExp.escape(side)).join('\\s*'), 'i');
        expect(text, address).toMatch(sought);
        if (i === 0) expect(masthead, address).not.toMatch(sought);
      }
    }
  });

  test('a browser that resets what was typed, as Safari does of a page that it kept, leaves the words', async () => {
    const { page } = await openSearch(browser(), 'q=web');
    await ask(page, 'press');
    await page.locator('#page-search-input').evaluate((input: HTMLInputElement) => input.form!.reset());
    expect(await page.locator('#page-search-input').inputValue()).toBe('press');
  });

  test('typing is one step, and a search before it is come back to', async () => {
    const { page } = await openSearch(browser(), 'q=newspaper');
    const told = await statusOf(page);
    const input = page.locator('#page-search-input');
    await input.fill('');
    await change(page, () => input.pressSequentially('web', { delay: 5 }));
    await input.press('Enter');
    await input.pressSequentially(' page');
    await page.waitForURL(/page/);
    await answered(page);
    await page.goBack();
    await expect.poll(() => input.inputValue()).toBe('web');
    await page.goBack();
    await expect.poll(() => statusOf(page)).toBe(told);
    expect(await input.inputValue()).toBe('newspaper');
  });

  test('who types on behind Enter keeps the focus', async () => {
    const { page } = await openSearch(browser(), 'q=newspaper');
    const input = page.locator('#page-search-input');
    await input.fill('web');
    await change(page, () =>
      input.evaluate((box: HTMLInputElement) => {
        box.form!.requestSubmit();
        box.value += ' page';
        box.dispatchEvent(new Event('input'));
      }),
    );
    await page.waitForURL(/page/);
    await answered(page);
    await settle(page);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('page-search-input');
  });

  test('a link within the page is no other search', async () => {
    const { page } = await openSearch(browser(), 'q=the&order=newest');
    await page.locator('.search-more').click();
    await expect.poll(() => itemsOf(page).count()).toBe(20);
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash !== '');
    await settle(page);
    expect(await itemsOf(page).count()).toBe(20);
    await change(page, () => page.getByLabel('Order').selectOption('oldest'));
    expect(new URL(page.url()).hash).toBe('');
  });

  test('the reader is where they were after a reload, and when they come back from an article', async () => {
    const { page } = await openSearch(browser(), 'q=the&order=newest', { viewport: { width: 1100, height: 700 } });
    await page.locator('.search-more').click();
    await expect.poll(() => itemsOf(page).count()).toBe(20);
    const link = itemsOf(page).nth(15).locator('a').first();
    await link.scrollIntoViewIfNeeded();
    const place = () => page.evaluate(() => Math.round(scrollY));
    const before = await place();
    expect(before).toBeGreaterThan(1500);
    await page.reload();
    await expect.poll(() => itemsOf(page).count()).toBe(20);
    await expect.poll(place).toBe(before);
    await link.click();
    await page.locator('article h1').waitFor();
    await page.goBack();
    await expect.poll(() => itemsOf(page).count()).toBe(20);
    await expect.poll(place).toBe(before);
  });

  test('as many results as there were are there again', async () => {
    const { page } = await openSearch(browser(), 'q=the');
    await page.locator('.search-more').click();
    await expect.poll(() => itemsOf(page).count()).toBe(20);
    const found = await datesOf(page);
    await itemsOf(page).nth(15).locator('a').first().click();
    await page.locator('article h1').waitFor();
    await page.goBack();
    await expect.poll(() => datesOf(page)).toEqual(found);
  });
});
