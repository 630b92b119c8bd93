import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
const STYLES = ['tokens', 'base', 'body', 'print', 'print-text']
  .map((name) => readFileSync(join(import.meta.dirname, `../../src/styles/${name}.css`), 'utf8'))
  .join('\n');

const row = (tag: string, words: string[]) => `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`;
const table = (columns: number, word: string) =>
  `<section class="table-scroll"><table><thead>${row('th', Array(columns).fill('a'))}</thead><tbody>${row('td', Array(columns).fill(word))}</tbody></table></section>`;

/** An article's text as it is laid out on a sheet of A4 with margins of 2 cm. */
async function onPaper(html: string) {
  const page = await browser().newPage({ viewport: { width: 643, height: 970 } });
  await page.emulateMedia({ media: 'print' });
  await page.setContent(`<style>${STYLES}</style><div class="article-body">${html}</div>`);
  return page;
}

test('what is folded away is printed open', async () => {
  const page = await onPaper('<details><summary>More</summary><p>Hidden words.</p></details>');
  expect(
    await page.getByText('Hidden words.').evaluate((element) => element.getBoundingClientRect().height),
  ).toBeGreaterThan(5);
  expect(
    await page
      .getByText('Hidden words.')
      .evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true })),
  ).toBe(true);
});

test.each([3, 8, 12, 20])('a table of %i columns of long words is no wider than the paper', async (columns) => {
  const page = await onPaper(table(columns, 'longwordlongword'));
  const [inside, frame] = await page.evaluate(() =>
    ['table', '.article-body'].map((one) => document.querySelector(one)!.getBoundingClientRect().width),
  );
  expect(inside).toBeLessThanOrEqual(frame! + 1);
});

test('a word of common length stays whole in a table with a long cell', async () => {
  const page = await onPaper(
    `<section class="table-scroll"><table>${row('td', ['January', `${'A sentence that goes on. '.repeat(20)}https://a.example/${'long/'.repeat(30)}`])}</table></section>`,
  );
  const lines = await page
    .locator('td')
    .first()
    .evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    });
  expect(lines).toBe(1);
});

test('a list of headlines alone may break between any two of them', async () => {
  const item = '<li class="listing-item"><div><h3 class="listing-headline"><a href="/">One</a></h3></div></li>';
  const page = await onPaper(`<h2>Newest</h2><ol>${item.repeat(3)}</ol>`);
  const breaks = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((element) => getComputedStyle(element).breakAfter));
  expect(await breaks('h2')).toEqual(['avoid']);
  expect(await breaks('.listing-headline')).toEqual(['auto', 'auto', 'auto']);
  expect(
    await page
      .locator('li')
      .first()
      .evaluate((one) => getComputedStyle(one).breakInside),
  ).toBe('avoid');
});
