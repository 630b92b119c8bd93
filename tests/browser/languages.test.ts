import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { buildWords, runScript, temporaryFolder } from '../site/run-script.ts';
import { articleText, writeFiles } from '../site/small-content.ts';
import { faultsOf } from './axe.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';

const LANGUAGES =
  'af ar az be bg bn bs ca cs cy da de el es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km ko lt lv mk ml mn mr ms mt my nb ne nl pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zu'.split(
    ' ',
  );
const browser = useBrowser();
const undo: (() => unknown)[] = [];
let address: string;

beforeAll(async () => {
  const { folder, remove } = await temporaryFolder();
  undo.push(remove);
  const content = join(folder, 'content');
  const files = LANGUAGES.map((lang) => [`${lang}.md`, articleText(lang, '2020-01-02', undefined, `lang: ${lang}\n`)]);
  await writeFiles(content, { ...Object.fromEntries(files), 'en.md': articleText('English', '2020-01-03') });
  const out = join(folder, 'site');
  expect(await runScript('build', buildWords(content, out))).toMatchObject({ status: 0 });
  const { server, address: at } = await serve(out, { port: 0, base: '/' });
  undo.push(() => server.close().closeAllConnections());
  address = at;
});

afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

test.each([360, 1280])('many languages take one line of a masthead, %i px wide', async (width) => {
  const page = await (await browser().newContext({ viewport: { width, height: 800 } })).newPage();
  for (const at of ['', '2020/01/03/en/', 'fa/', 'search/']) {
    await page.goto(address + at);
    const masthead = await page.locator('.masthead').evaluate((element) => element.getBoundingClientRect().height);
    expect(masthead, at).toBeLessThan(260);
  }
  // The list of Persian articles is named beside them.
  await page.goto(`${address}fa/`);
  expect(await page.locator('.ways > nav > .link-list [lang=fa]').getAttribute('aria-current')).toBe('page');
});

test.each(['2020/01/03/en/', 'fa/', 'search/'])(
  '%s: a keyboard opens and closes them, without a script',
  async (at) => {
    const context = await browser().newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(address + at);
    const links = page.locator('.masthead .languages a');
    expect(await links.filter({ visible: true }).count()).toBe(0);
    await page.locator('.masthead .languages summary').focus();
    await page.keyboard.press('Enter');
    expect(await links.filter({ visible: true }).count()).toBe(LANGUAGES.length);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe(`/${LANGUAGES[0]}/`);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await links.filter({ visible: true }).count()).toBe(0);
  },
);

test.each([
  ['', 1280],
  ['2020/01/03/', 1280],
  ['2020/01/03/', 800],
  ['2020/01/03/', 360],
])('/%s, %i px wide: no link that has the focus is covered by the open list', async (at, width) => {
  const page = await (await browser().newContext({ viewport: { width, height: 800 } })).newPage();
  await page.goto(address + at);
  const summary = page.locator('.masthead .languages summary');
  const before = await summary.boundingBox();
  await summary.press('Enter');
  // What opens the list is there to close it.
  if (width > 360) expect(await summary.boundingBox()).toEqual(before);
  const links = await page.locator('.masthead .languages a, main a, footer a').count();
  const covered: string[] = [];
  for (let i = 0; i < links; i++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const focused = document.activeElement!;
      const { left, top, width, height } = focused.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return seen && focused.contains(seen) ? '' : focused.textContent.trim();
    });
    if (text !== '') covered.push(text);
  }
  expect(await page.evaluate(() => document.activeElement!.closest('footer') !== null)).toBe(true);
  expect(covered).toEqual([]);
});

test.each(['2020/01/03/en/', 'fa/', 'search/'])(
  '%s: opened, they stay within the window, and axe finds no fault',
  async (at) => {
    const page = await (await browser().newContext()).newPage();
    await page.goto(address + at);
    for (const summary of await page.locator('.languages summary').all()) await summary.click();
    expect(await faultsOf(page)).toEqual([]);
    for (const width of [360, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const list = await page.locator('.masthead .languages .link-list').evaluate((element) => {
        const { left, right, height } = element.getBoundingClientRect();
        return { left, right, height, isTooWide: element.scrollWidth > element.clientWidth };
      });
      expect(list.left).toBeGreaterThanOrEqual(0);
      expect(list.right).toBeLessThanOrEqual(width);
      expect(list.height).toBeLessThan(600);
      expect(list.isTooWide).toBe(false);
    }
  },
);
