import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { buildWords, runScript, SAMPLE, temporaryFolder } from '../site/run-script.ts';
import { ALL_MODES, faultsOf } from './axe.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { pagesOfEachKind } from './pages.ts';
import { answered } from './search-page.ts';

const browser = useBrowser();
const undo: (() => unknown)[] = [];
let address: string;
let pages: [string, string][];

/** The sample archive as one whose language is Persian: every kind of page has the other direction. */
beforeAll(async () => {
  const { folder, remove } = await temporaryFolder();
  undo.push(remove);
  const content = join(folder, 'content');
  await cp(join(SAMPLE, 'content'), content, { recursive: true });
  const settings = join(content, 'site.yaml');
  const written = await readFile(settings, 'utf8');
  await writeFile(settings, `${written.replace(/^language: .*$/m, 'language: fa')}\ncalendar: persian\n`);
  await writeFile(
    join(content, 'gone.md'),
    '---\ntitle: A page\ndate: 2020-01-02\nwithdrawn: { date: 2020-02-03, kind: retracted, reason: Wrong. }\n---\n\nWords.\n',
  );
  const all = (await pagesOfEachKind(content)).pages;
  pages = [...all.filter(([kind]) => kind !== 'Persian articles'), ['notice', '1398/10/12/gone/']];
  const out = join(folder, 'site');
  expect(await runScript('build', buildWords(content, out, '--skip-broken'))).toMatchObject({ status: 0 });
  const served = await serve(out, { port: 0, base: '/' });
  undo.push(() => served.server.close().closeAllConnections());
  ({ address } = served);
});
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

test('a page of each kind, from right to left: no rule of axe finds a fault, light and dark, wide and narrow', async () => {
  const page = await browser().newPage();
  const found: string[] = [];
  for (const [kind, at] of pages) {
    expect((await page.goto(address + at))!.ok(), kind).toBe(true);
    if (at.startsWith('search/?')) await answered(page);
    expect(await page.evaluate(() => document.documentElement.dir), kind).toBe('rtl');
    found.push(...(await faultsOf(page, ALL_MODES)).map((fault) => `${kind}: ${fault}`));
  }
  expect(found).toEqual([]);
});
