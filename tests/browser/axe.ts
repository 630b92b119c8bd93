import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { PROJECT } from '../site/run-script.ts';
import { byLength } from '../support/length.ts';

interface Axe {
  run: (of: Document, options: RunOptions) => Promise<AxeResults>;
  getRules: () => { ruleId: string }[];
}

const AXE = await readFile(join(PROJECT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds fault with on a page as it is, a line an element. Every rule is on, also those that axe leaves out by
 * default. https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
 */
export async function axeFinds(page: Page): Promise<string[]> {
  // Axe itself is no part of the page, and may be put into it whatever its policy.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    return axe.run(document, { resultTypes: ['violations'], rules });
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** The looks of a page: its colours, and how many pixels it is wide. */
type Mode = [colorScheme: 'light' | 'dark', width: number];
/** Each of the colours and widths. */
const TWO: Mode[] = [
  ['light', 1280],
  ['dark', 360],
];
/** Every pair of colours and width. */
export const ALL_MODES: Mode[] = [...TWO, ['dark', 1280], ['light', 360]];
/** `npm test` tries one of them, the full length all. */
export const MODES = byLength<Mode[]>([['dark', 360]], TWO, ALL_MODES);

/** Looks at a page wide and narrow, light and dark: what axe finds, and whether it is wider than the window. */
export async function faultsOf(page: Page, modes = MODES): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, width] of modes) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) faults.push(`wider than ${width}`);
    faults.push(...(await axeFinds(page)).map((fault) => `${colorScheme} ${width}: ${fault}`));
  }
  return faults;
}
