import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, onTestFinished } from 'vitest';
import { HeadlessBrowser } from '../../scripts/review/headless-browser.ts';
import type { Review } from '../../src/build/review/review.ts';
import { articleText } from '../site/small-content.ts';
import { runScript } from '../site/run-script.ts';
import { GitContent } from '../support/git-content.ts';
import { test } from './browser-test.ts';

const [RED, GREEN, BLUE] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
] as const;
const paint = (colour: readonly number[]) =>
  sharp({ create: { width: 600, height: 300, channels: 3, background: `rgb(${colour.join()})` } })
    .png()
    .toBuffer();

/** The rows of a picture that have a pixel of a colour; a photograph is compressed, so it need not be exact. */
async function rowsOf(file: string, [red, green, blue]: readonly number[]): Promise<number[]> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isNear = (at: number, value: number) => Math.abs(data[at]! - value) < 40;
  const rows = new Set<number>();
  for (let at = 0; at < data.length; at += 3)
    if (isNear(at, red!) && isNear(at + 1, green!) && isNear(at + 2, blue!)) rows.add(Math.floor(at / 3 / info.width));
  return [...rows];
}

test('a review takes pictures of changed articles, with the pictures in them, above and far below the first screen', async () => {
  const archive = new GitContent();
  const out = join(archive.repository, 'review');
  const text = (title: string) =>
    articleText(title, '2024-05-06', `${'A line of it.\n\n'.repeat(20)}![Below](below.png)`, 'image: lead.png\n');
  archive.write('2024/one.md', text('One'));
  archive.write('2024/two.md', articleText('Two', '2024-05-07'));
  archive.write('2024/gone.md', articleText('Gone', '2022-05-07'));
  archive.write('2024/lead.png', await paint(RED));
  archive.write('2024/below.png', await paint(GREEN));
  archive.commit('2024-06-01');
  archive.write('2024/lead.png', await paint(BLUE));
  archive.write('2024/one.md', text('One, again'));
  archive.write('2024/new.md', articleText('New', '2024-05-08'));
  archive.remove('2024/gone.md');
  const words = ['--base', 'main', '--screenshots', '--out', out, '--jobs', '1'];
  const ran = await runScript('review', words, {
    cwd: archive.repository,
    env: { CHROME: inject('browserFile')!, SOURCE_DATE_EPOCH: '1767225600' },
  });
  expect(ran).toMatchObject({ status: 0 });
  const { screenshots, articles } = JSON.parse(readFileSync(join(out, 'changes.json'), 'utf8')) as Review;
  const [added, changed, removed] = ['/2024/05/08/new/', '/2024/05/06/one/', '/2022/05/07/gone/'];
  expect(articles.toSorted()).toEqual([removed, changed, added]);
  expect(screenshots.slice(0, 3)).toEqual([
    { path: added, after: '1-after.png' },
    { path: changed, before: '2-before.png', after: '2-after.png' },
    { path: removed, before: '3-before.png' },
  ]);
  const picture = (name: string) => join(out, 'after', '_changes', name);
  expect(await rowsOf(picture('2-before.png'), RED)).not.toEqual([]);
  expect(await rowsOf(picture('2-after.png'), BLUE)).not.toEqual([]);
  expect(Math.min(...(await rowsOf(picture('2-after.png'), GREEN)))).toBeGreaterThan(800);
});

test('a browser that is none is told, and one that ends', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'backfile-test-'));
  onTestFinished(() => rmSync(profile, { recursive: true }));
  for (const [command, why] of [
    ['/nowhere/chrome', /ENOENT/],
    [process.execPath, /the browser ended \(9\): .*bad option/],
  ] as const) {
    const browser = new HeadlessBrowser(command, profile);
    await expect(browser.picture('http://127.0.0.1:1/')).rejects.toThrow(why);
    await browser.end();
  }
  const browser = new HeadlessBrowser(inject('browserFile')!, profile);
  await expect(browser.picture('http://127.0.0.1:1/')).rejects.toThrow(/ERR_/);
  await browser.end();
});
