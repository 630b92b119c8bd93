import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { buildWords, PROJECT, runScript } from '../site/run-script.ts';
import { articleText, writeFiles } from '../site/small-content.ts';
import { skipAloud } from '../support/skip-aloud.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
/** The packages of the editor are no dependencies of this repository: EDITOR_PACKAGES names a folder that has them. */
const PACKAGES = join(process.env['EDITOR_PACKAGES'] ?? PROJECT, 'node_modules');
/** Files by their paths, in base64. */
type Files = Record<string, string>;

const PICTURE = sharp({ create: { width: 640, height: 320, channels: 3, background: '#406080' } }).png();

/** Puts files into the folder of the page's origin, which takes the place of the folder that an editor chooses. */
async function putFiles(page: Page, files: Files): Promise<void> {
  await page.evaluate(async (all) => {
    for (const [path, data] of Object.entries(all)) {
      const names = path.split('/');
      let folder = await navigator.storage.getDirectory();
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const file = await (await folder.getFileHandle(names.at(-1)!, { create: true })).createWritable();
      await file.write(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
      await file.close();
    }
  }, files);
}

function takeFiles(page: Page): Promise<Files> {
  return page.evaluate(async () => {
    const found: Files = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else {
          const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
          found[path + name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
}

test('in the web editor, without a server, an article with a picture is written that the check accepts', async (context) => {
  if (!existsSync(join(PACKAGES, '@sveltia', 'cms')))
    skipAloud(context, 'there is no @sveltia/cms: EDITOR_PACKAGES may name a folder where it is installed');
  const archive = temporaryFolder();
  symlinkSync(PACKAGES, join(archive, 'node_modules'));
  const content = join(archive, 'content');
  await writeFiles(content, {
    'site.yaml':
      'title: News\nurl: https://news.example/\nadmin: true\nedit: https://github.com/desk/archive/edit/main/content/{file}\nsections: [{ slug: city, label: City }]\n',
    '2026/11/first.md': articleText('First', '2026-11-02', 'The first text.', 'tags: [city]\n'),
  });
  const out = join(archive, 'dist');
  expect(await runScript('build', buildWords(content, out), { cwd: archive })).toMatchObject({ status: 0 });
  const { server, address } = await serve(out, { port: 0, base: '/' });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  const page = await browser().newPage({ viewport: { width: 1300, height: 1000 } });
  const answered: string[] = [];
  page.on('response', (response) => answered.push(response.url()));
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(address);
  const files = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [relative(archive, file), readFileSync(file, 'base64')]);
  // The editor takes a folder only with a repository of Git in it.
  const before: Files = { ...Object.fromEntries(files), '.git/HEAD': btoa('ref: refs/heads/main\n') };
  await putFiles(page, before);

  await page.goto(`${address}admin/`);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await page.getByRole('button', { name: 'Create New Entry' }).click();
  const field = (path: string) => page.locator(`[data-key-path="${path}"]`);
  await field('title').getByRole('textbox').fill('The market: opens again');
  await field('date').locator('input').fill('2026-11-20T09:30');
  await field('section').getByText('City').click();
  await field('tags').locator('input').fill('city');
  await field('image').getByText(/^Add/).click();
  await field('image.src')
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'stalls.png', mimeType: 'image/png', buffer: await PICTURE.toBuffer() });
  await field('image.alt').getByRole('textbox').fill('Stalls in a square');
  await field('body').getByRole('textbox').first().click();
  await page.keyboard.type('The first paragraph.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The second.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Entry saved.').waitFor();

  const written = Object.entries(await takeFiles(page)).filter(([name, data]) => before[name] !== data);
  expect(written.map(([name]) => name).sort()).toEqual([
    'content/2026/11/the-market-opens-again.md',
    'content/2026/11/the-market-opens-again/stalls.png',
  ]);
  for (const [name, data] of written) {
    mkdirSync(dirname(join(archive, name)), { recursive: true });
    writeFileSync(join(archive, name), Buffer.from(data, 'base64'));
  }
  expect(await runScript('check', [], { cwd: archive })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('2 articles to publish (0 expired), 0 drafts, 0 scheduled. 0 errors, 0 warnings.'),
  });
  expect(await runScript('build', buildWords(content, out), { cwd: archive })).toMatchObject({ status: 0 });
  const made = readFileSync(join(out, '2026/11/20/the-market-opens-again/index.html'), 'utf8');
  expect(made).toContain('alt="Stalls in a square"');
  expect(made).toContain('<p>The first paragraph.</p>\n<p>The second.</p>');
  // The policy lets nothing from elsewhere into the editor.
  expect(answered.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url))).toEqual([]);
});
