import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { buildWords, runScript, temporaryFolder } from '../site/run-script.ts';
import { articleText, writeFiles } from '../site/small-content.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { answered, change, parametersOf } from './search-page.ts';

/** An archive of 172 years, most of which have no article. */
const YEARS = ['1851', '1859', '1860', '1914', '1955', '1989', '2001', '2022'];

/** What the buttons of bars say: their times and numbers. */
const textsOf = (bars: Locator) =>
  bars.locator('button').evaluateAll((all) => all.map((button) => button.ariaLabel ?? ''));

const browser = useBrowser();
let remove: () => Promise<void>;
let server: Server;
let address: string;

beforeAll(async () => {
  const made = await temporaryFolder();
  remove = made.remove;
  const [content, out] = [join(made.folder, 'content'), join(made.folder, 'edition')];
  await writeFiles(content, {
    'site.yaml': 'title: Long\nurl: https://news.example/\n',
    ...Object.fromEntries(YEARS.map((year) => [`${year}/a.md`, articleText(`Harbour ${year}`, `${year}-05-04`)])),
  });
  const { status, stderr } = await runScript('build', buildWords(content, out));
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  ({ server, address } = await serve(out, { port: 0, base: '/' }));
});

afterAll(async () => {
  server?.close();
  server?.closeAllConnections();
  await remove?.();
});

test('the script fills the lists of times, and the page does not grow with the years', async () => {
  const html = await (await fetch(`${address}search/`)).text();
  // The three orders, and "any time" twice.
  expect(html.match(/<option/g)).toHaveLength(5);
  const page = await (await browser().newContext()).newPage();
  await page.goto(`${address}search/?q=harbour&from=1914-05&to=1955`);
  await answered(page);
  const select = page.getByLabel('From');
  const groups = await select
    .locator('optgroup')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptGroupElement).label));
  expect([groups.length, groups[0], groups.at(-1)]).toEqual([172, '2022', '1851']);
  const options = await select
    .locator('optgroup[label="1914"] option')
    .evaluateAll((all) => all.map((one) => [(one as HTMLOptionElement).value, one.textContent]));
  expect(options).toHaveLength(13);
  expect([options[0], options[5]]).toEqual([
    ['1914', '1914'],
    ['1914-05', 'May 1914'],
  ]);
  // A shared link is restored to entries that the list has, not to ones added to it.
  expect(await select.locator('option:checked').textContent()).toBe('May 1914');
  expect(await page.getByLabel('Until').locator('optgroup option:checked').textContent()).toBe('1955');
  expect(await page.locator('#page-search-results .listing-item').count()).toBe(2);
});

test('many years are shown by decades, a decade by its years, also by those without articles', async () => {
  const page = await (await browser().newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await page.goto(`${address}search/?q=harbour`);
  await answered(page);
  // A narrow page folds them away.
  await page.getByRole('button', { name: 'Narrow' }).click();
  const bars = page.locator('.hits-bar');
  const titles = () => textsOf(bars);
  expect((await titles()).filter((title) => !title.endsWith(': 0'))).toEqual([
    '1851 to 1859: 2',
    '1860 to 1869: 1',
    '1910 to 1919: 1',
    '1950 to 1959: 1',
    '1980 to 1989: 1',
    '2000 to 2009: 1',
    '2020 to 2022: 1',
  ]);
  expect(await bars.count()).toBe(18);
  expect(await page.locator('.hits-scale').textContent()).toBe('18512022');
  await change(page, () => bars.nth(0).click());
  expect([parametersOf(page).get('from'), parametersOf(page).get('to')]).toEqual(['1851', '1859']);
  await expect.poll(() => bars.count()).toBe(9);
  await change(page, () => bars.nth(2).click());
  expect([parametersOf(page).get('from'), parametersOf(page).get('to')]).toEqual(['1853', '1853']);
  expect(await page.getByLabel('From').inputValue()).toBe('1853');
});

test('decades that are dragged over are a span from the first year to the last', async () => {
  const page = await (await browser().newContext()).newPage();
  await page.goto(`${address}search/?q=harbour`);
  await answered(page);
  const bars = page.locator('.hits-bar');
  await change(page, () => bars.nth(10).dragTo(bars.nth(15)));
  expect([parametersOf(page).get('from'), parametersOf(page).get('to')]).toEqual(['1950', '2009']);
  expect(await page.locator('#page-search-results .listing-item').count()).toBe(3);
  // Few enough for a bar each, as far as the archive reaches: also before the first article of the span and after its last.
  await expect.poll(() => bars.count()).toBe(60);
});

test('the bars reach over the span as far as the archive does', async () => {
  const titles = async (span: string): Promise<string[]> => {
    const page = await (await browser().newContext()).newPage();
    await page.goto(`${address}search/?q=harbour&${span}`);
    await answered(page);
    await expect.poll(() => page.locator('.hits-bar').count()).toBeGreaterThan(0);
    return textsOf(page.locator('.hits-bar'));
  };
  expect(await titles('from=2019&to=2022')).toEqual(['2019: 0', '2020: 0', '2021: 0', '2022: 1']);
  expect(await titles('from=2020&to=2040')).toEqual(['2020: 0', '2021: 0', '2022: 1']);
});

test('the bars count what lies in the span alone', async () => {
  const page = await (await browser().newContext()).newPage();
  const bars = page.locator('.hits-bar');
  const titles = () => textsOf(bars);
  // There is an article of May 1989.
  for (const [from, hits] of [
    ['1989-05', 1],
    ['1989-06', 0],
  ] as const) {
    await page.goto(`${address}search/?q=harbour&from=${from}`);
    await answered(page);
    expect(await titles()).toContain(`1989: ${hits}`);
    expect(await titles()).toContain('2022: 1');
  }
  // Of a year that is shown by its months, those outside say no number.
  await page.goto(`${address}search/?q=harbour&from=1989-05&to=1989-08`);
  await answered(page);
  expect((await titles()).slice(3, 6)).toEqual(['April 1989', 'May 1989: 1', 'June 1989: 0']);
  expect(await page.locator('.hits-bar[data-chosen]').count()).toBe(4);
});
