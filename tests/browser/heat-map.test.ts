import { expect, inject } from 'vitest';
import { contrast, parseColour } from '../../src/site/colour.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { pagesOfEachKind } from './pages.ts';

const { address, content } = inject('site');
const { pages } = await pagesOfEachKind(content);
const browser = useBrowser();
const LEVELS = ['1', '2', '3', '4'];

test.each(['light', 'dark'] as const)(
  'a day with articles differs by 3:1 from one without, %s',
  async (colorScheme) => {
    const page = await browser().newPage({ colorScheme });
    await page.goto(address + pages.find(([kind]) => kind === 'year')![1]);
    const colours = await page.evaluate((levels) => {
      const day = document.querySelector('.heat-days a')!;
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      const lines = levels.map((level) => {
        day.setAttribute('data-level', level);
        return getComputedStyle(day).borderTopColor;
      });
      return { paper, lines };
    }, LEVELS);
    const asHex = (text: string) =>
      `#${[...text.matchAll(/\d+/g)].map(([part]) => Number(part).toString(16).padStart(2, '0')).join('')}`;
    const paper = parseColour(asHex(colours.paper))!;
    for (const [i, line] of colours.lines.entries())
      expect(contrast(parseColour(asHex(line))!, paper), `level ${LEVELS[i]}`).toBeGreaterThanOrEqual(3);
    expect(
      await page
        .locator('.heat-days span[data-level]')
        .first()
        .evaluate((day) => getComputedStyle(day).borderTopWidth),
    ).toBe('0px');
  },
);
