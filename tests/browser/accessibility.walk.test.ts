import { describe, expect, inject } from 'vitest';
import { byLength } from '../support/length.ts';
import { ALL_MODES, axeFinds, faultsOf } from './axe.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { pagesOfEachKind } from './pages.ts';
import { answered } from './search-page.ts';

const { address, content } = inject('site');
const { pages } = await pagesOfEachKind(content);
const browser = useBrowser();

/** Every third kind of page in the short run, in one look. */
const SEEN = pages.filter((_, i) => i % byLength(3, 1) === 0);
const LOOKS = byLength(ALL_MODES.slice(1, 2), ALL_MODES);

describe.each(SEEN)('%s', (_, at) => {
  test('has nothing that any rule of axe finds fault with, light and dark, wide and narrow', async () => {
    const page = await browser().newPage();
    await page.goto(address + at);
    if (at.startsWith('search/?')) await answered(page);
    expect(await faultsOf(page, LOOKS)).toEqual([]);
  });
});

test('axe does find faults, also by rules that it leaves out by default', async () => {
  const page = await browser().newPage();
  await page.setContent('<img src="/a.png"><a href="/a" style="font-size: 9px">a</a> <a href="/b">b</a>');
  const found = (await axeFinds(page)).join();
  expect(found).toContain('image-alt');
  expect(found).toContain('target-size');
});
