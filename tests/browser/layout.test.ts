import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { Drawing } from '../../src/body/svg/svg.ts';
import { sanitizeSvg } from '../../src/body/svg/svg.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { pagesOfEachKind } from './pages.ts';

const { address, content } = inject('site');
const { pages, article, persian } = await pagesOfEachKind(content);
const browser = useBrowser();

async function openAt(at: string, width: number): Promise<Page> {
  const page = await browser().newPage({ viewport: { width, height: 800 } });
  await page.goto(address + at);
  return page;
}

test.each(pages)('%s does not scroll sideways, at 360 and 1280 px', async (_, at) => {
  const page = await openAt(at, 1280);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const scroll = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      window.scrollTo(10_000, 0);
      window.scrollBy(-20_000, 0);
      return { scrollWidth, clientWidth, moved: window.scrollX };
    });
    expect(scroll).toEqual({ scrollWidth: width, clientWidth: width, moved: 0 });
  }
  await page.close();
});

test.each(['article', 'about', 'corrections'])(
  '%s: the text is below the headline, and begins at its edge',
  async (kind) => {
    const at = pages.find(([name]) => name === kind)![1];
    for (const width of [1280, 800, 360]) {
      const page = await openAt(at, width);
      const [headline, text] = await page.evaluate(() =>
        ['main h1', '.article-body'].map((one) => document.querySelector(one)!.getBoundingClientRect()),
      );
      expect(text!.top, `${width} px`).toBeGreaterThan(headline!.bottom);
      expect(Math.round(text!.left - headline!.left), `${width} px`).toBe(0);
      expect(text!.width, `${width} px`).toBeLessThan(700);
      await page.close();
    }
  },
);

describe('a page in Persian', () => {
  const measure = (page: Page) =>
    page.evaluate(() => {
      const [title, search] = ['.site-title a', 'header input[type=search]'].map((one) =>
        document.querySelector(one)!.getBoundingClientRect(),
      );
      const { direction } = getComputedStyle(document.documentElement);
      const text = getComputedStyle(document.querySelector('article p')!);
      return { direction, titleBeforeSearch: title!.left < search!.left, text: text.direction, align: text.textAlign };
    });

  test('mirrors the page of an article in English', async () => {
    const [ltr, rtl] = [
      await openAt(article.path.slice(1), 1280),
      await openAt(encodeURI(persian.path.slice(1)), 1280),
    ];
    const [left, right] = [await measure(ltr), await measure(rtl)];
    expect([left.direction, left.text, right.direction, right.text]).toEqual(['ltr', 'ltr', 'rtl', 'rtl']);
    expect(right.titleBeforeSearch).toBe(!left.titleBeforeSearch);
    expect(['start', 'right', 'justify']).toContain(right.align);
    await Promise.all([ltr.close(), rtl.close()]);
  });

  test('its headline stands at the right edge of its column', async () => {
    const page = await openAt(encodeURI(persian.path.slice(1)), 1280);
    const edges = await page.evaluate(() => {
      const headline = document.querySelector('article h1')!;
      const words = document.createRange();
      words.selectNodeContents(headline);
      const [first, box] = [words.getClientRects()[0]!, headline.getBoundingClientRect()];
      return { right: Math.round(box.right - first.right), left: Math.round(first.left - box.left) };
    });
    expect(edges.right).toBeLessThanOrEqual(Math.max(2, edges.left));
    await page.close();
  });
});

test('a picture of any height makes no long list of results', async () => {
  const page = await browser().newPage({ viewport: { width: 1280, height: 800 } });
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="16383"/>';
  await page.route('**/media/*', (route) => route.fulfill({ body, contentType: 'image/svg+xml' }));
  await page.goto(`${address}search/?q=web`);
  const picture = page.locator('.result-image').first();
  await picture.evaluate((img: HTMLImageElement) => Object.assign(img, { width: 1, height: 16_383 }).decode());
  expect(await picture.evaluate((img: HTMLImageElement) => [img.naturalHeight, img.height])).toEqual([16_383, 160]);
  await page.close();
});

test.each([
  'viewBox="0 0 1 1000000"',
  'width="1" height="1000000"',
  'width="100%" viewBox="0 0 1 1000000"',
  'width="700" height="1000000em" font-size="1000000"',
  'width="calc(1px)" height="calc(1000000px)"',
  'height="1000000"',
])('a drawing is no higher in a browser than a photograph can be: %s', async (attributes) => {
  const drawing = sanitizeSvg(`<svg ${attributes}><rect width="1" height="1"/></svg>`) as Drawing;
  const page = await browser().newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/media/*', (route) => route.fulfill({ body: drawing.text, contentType: 'image/svg+xml' }));
  await page.goto(address + article.path.slice(1));
  const height = await page.locator('.lead-image img').evaluate(async (img: HTMLImageElement, { width, height }) => {
    for (const [name, value] of Object.entries({ width, height, srcset: undefined, sizes: undefined })) {
      if (value === undefined) img.removeAttribute(name);
      else img.setAttribute(name, String(value));
    }
    await img.decode();
    return img.getBoundingClientRect().height;
  }, drawing);
  expect(height).toBeGreaterThan(0);
  expect(height).toBeLessThanOrEqual(16_383);
  await page.close();
});
