import { describe, expect, inject } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';

const { address } = inject('site');
const browser = useBrowser();
const PICTURED = '2024/10/09/internet-archive-attack/';

/** A page whose clock stands still on a day. */
async function openOn(day: string, path: string) {
  const context = await browser().newContext({ timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  await page.goto(address + path);
  return page;
}

describe('the front page', () => {
  test('shows what was published on the day of the reader', async () => {
    const page = await openOn('2030-10-16', '');
    await page.getByRole('heading', { name: 'On this day, 16 October' }).waitFor();
    const items = page.locator('#page-on-this-day .listing-item');
    expect(await items.allInnerTexts()).toEqual([expect.stringMatching(/^2015\s+Scanning millions of books/)]);
  });

  test('keeps the newest article’s month on a day on which nothing was published', async () => {
    const page = await openOn('2030-10-17', '');
    await page.waitForLoadState('networkidle');
    expect((await page.locator('#page-on-this-day h2').textContent())?.trim()).toBe('October in earlier years');
  });
});

describe('an article', () => {
  test('says how old it is on the day of the reader, and nothing in its first year', async () => {
    for (const [day, text] of [
      ['2025-10-08', ''],
      ['2025-10-09', 'This article is 1 year old'],
      ['2035-10-10', 'This article is 11 years old'],
    ] as const)
      expect(await (await openOn(day, PICTURED)).locator('.article-age').textContent()).toBe(text);
  });

  test('opens its picture over the page, and closes it again where the reader was', async () => {
    const page = await openOn('2030-01-01', PICTURED);
    const link = page.locator('.lead-image .open-large');
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.locator('img').getAttribute('src')).toContain('/media/');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await link.evaluate((own) => own === document.activeElement)).toBe(true);
  });

  test('offers its citation in formats that reference managers import', async () => {
    const page = await openOn('2030-01-01', PICTURED);
    await page.getByText('Cite', { exact: true }).click();
    await page.locator('.cite').getByText('RIS', { exact: true }).click();
    const text = await page.locator('.cite pre').nth(1).textContent();
    expect(text).toContain('TY  - NEWS');
    expect(text).toContain(`UR  - ${await page.locator('link[rel=canonical]').getAttribute('href')}`);
  });

  test('leads to its picture and shows its citation without a script', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address + PICTURED);
    await page.getByText('Cite', { exact: true }).click();
    expect(await page.locator('.cite > p').textContent()).toContain('The Backfile, 9 October 2024.');
    await page.locator('.lead-image .open-large').click();
    expect(page.url()).toMatch(/\/media\/[^/]+-1600\.webp$/);
  });

  test('has its notes beside their line in a wide window, and below its text in a narrow one', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}2024/05/17/link-rot-study/`);
    const mark = page.locator('a[data-footnote-ref]').first();
    const note = page.locator('.footnotes li').first();
    const text = page.locator('.article-body > p').last();
    const box = async (of: typeof note) => (await of.boundingBox())!;
    expect(Math.abs((await box(note)).y - (await box(mark)).y)).toBeLessThan(8);
    const { x, width } = await box(text);
    expect((await box(note)).x).toBeGreaterThan(x + width);
    await page.setViewportSize({ width: 800, height: 900 });
    expect((await box(note)).y).toBeGreaterThan((await box(text)).y);
  });

  test('begins its text above the lower edge of a window of 900 pixels', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(address + PICTURED);
    const top = await page
      .locator('.article-body > p')
      .first()
      .evaluate((text) => text.getBoundingClientRect().top);
    expect(top).toBeLessThan(880);
  });
});

test('an address without a page offers its words to the search, and the nearest time that has one', async () => {
  const page = await browser().newPage();
  await page.goto(`${address}2009/05/20/web-archive-format.html`);
  await page.locator('#page-nearby a', { hasText: '2009-05' }).waitFor();
  expect(await page.locator('#page-not-found-search').inputValue()).toBe('web archive format');
  const nearby = await page
    .locator('#page-nearby a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(nearby.filter((href) => href !== '/years/').sort()).toEqual(['/2009/', '/2009/05/']);
});

test('a long directory is filtered by what is typed, whatever its accents', async () => {
  const page = await browser().newPage();
  await page.goto(`${address}tags/`);
  await page.locator('.filter input').fill('wÉb arch');
  const shown = page.locator('.initial li:visible > a');
  expect((await shown.allInnerTexts()).map((name) => name.toLowerCase())).toEqual(['web archiving']);
  expect(await page.locator('.filter [role=status]').textContent()).toBe('1 in all');
});
