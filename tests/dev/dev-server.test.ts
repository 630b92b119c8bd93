import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DevServer } from '../../src/dev/dev-server.ts';
import { startDev } from '../../src/dev/dev-server.ts';
import { temporaryFolder } from '../site/run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from '../site/small-content.ts';

let folder: string;
let remove: () => Promise<void>;
let dev: DevServer;
const at = (name: string) => join(folder, name);
const page = async (path: string) => {
  const response = await fetch(dev.address + path);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await writeFiles(folder, {
    ...Object.fromEntries(Object.entries(BELOW_A_PATH).map(([file, text]) => [`content/${file}`, text])),
    'content/theme.css': 'main { border: 3px solid; }',
    'content/2022/draft.md': articleText('Unfinished', '2022-01-02', 'Not yet.', 'draft: true\n'),
    'public/robots/own.txt': 'ours',
  });
  dev = await startDev(
    {
      ...{ content: at('content'), publicFolder: at('public'), cache: at('cache'), media: at('cache/media') },
    },
    0,
  );
});
afterAll(async () => {
  await dev?.close();
  dev?.server.closeAllConnections();
  vi.restoreAllMocks();
  await remove?.();
});

test('a page is that of an edition, without its policy, and loads itself anew', async () => {
  const { status, type, text } = await page('2020/01/02/first/');
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).toContain('A lighthouse.');
  expect(text).not.toContain('Content-Security-Policy');
  expect(text).toContain('<script type="module" src="/__backfile/reload.js?since=0"></script></head>');
});

test('styles, scripts, the owner’s sheet and files, pictures and feeds are there', async () => {
  const { text } = await page('2020/01/02/first/');
  const addresses = [...text.matchAll(/(?:href|src)="\/archive\/((?:assets|media)\/[^"]+)"/g)].map(([, path]) => path!);
  expect(addresses.filter((path) => path.endsWith('.css'))).toHaveLength(2);
  expect(addresses.some((path) => path.endsWith('.js'))).toBe(true);
  expect(addresses.some((path) => path.endsWith('.svg'))).toBe(true);
  for (const path of [...addresses, 'feed.xml', 'favicon.svg', 'sitemap.xml', 'robots/own.txt'])
    expect([path, (await page(path)).status]).toEqual([path, 200]);
});

test('drafts are shown and listed; what is nothing leads to what is near', async () => {
  const draft = await page('2022/01/02/unfinished/');
  const named = draft.status === 200 ? draft : await page('2022/01/02/draft/');
  expect(named.text).toContain('Draft: readers do not see this article yet.');
  expect((await page('drafts/')).text).toContain('Unfinished (draft)');
  const missing = await page('2020/01/02/frist/');
  expect(missing.status).toBe(404);
  expect(missing.text).toContain('There is no page at');
});

test('the root and the path without its slash lead below the path; what lies elsewhere is nothing', async () => {
  const origin = new URL(dev.address).origin;
  for (const path of ['/', '/archive']) {
    const response = await fetch(origin + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/archive/']);
  }
  expect((await fetch(`${origin}/elsewhere/`)).status).toBe(404);
});

/** The status of a request with headers that `fetch` does not set. */
function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(new URL(path, dev.address), { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

test('a page elsewhere reads no draft and opens no file', async () => {
  expect(await statusOf('/archive/', { Host: 'evil.example' })).toBe(403);
  expect(await statusOf('/__open-in-editor?file=x', { 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  const outside = await fetch(new URL('/__open-in-editor?file=/etc/hosts', dev.address));
  expect(await outside.text()).toBe('There is no such file in the content folder.');
});

test('a save, a new folder and a removal are read again, and browsers are told', async () => {
  const events = await fetch(new URL('/__backfile/changes', dev.address));
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  /** Waits until the browser is told of a change. */
  const told = async () => {
    for (let text = ''; !text.includes('data: changed'); ) text += (await reader.read()).value;
  };
  writeFileSync(at('content/2020/first.md'), articleText('First', '2020-01-02', 'A beacon.'));
  await told();
  expect((await page('2020/01/02/first/')).text).toContain('A beacon.');
  mkdirSync(at('content/2023'));
  await expect
    .poll(() => {
      writeFileSync(at('content/2023/more.md'), articleText('More', '2023-01-02', 'A jetty.'));
      return page('2023/01/02/more/').then(({ status }) => status);
    })
    .toBe(200);
  rmSync(at('content/2020/first.md'));
  await expect.poll(() => page('2020/01/02/first/').then(({ status }) => status)).toBe(404);
  await reader.cancel();
});

test('the search knows the published articles, and soon those that are added', async () => {
  const count = async () => {
    const { status, text } = await page('search/segments.json');
    return status === 200 ? (JSON.parse(text) as { segments: { articles: number }[] }).segments : null;
  };
  await expect.poll(count, { timeout: 120_000 }).not.toBeNull();
  const before = JSON.stringify(await count());
  writeFileSync(at('content/2020/added.md'), articleText('Added', '2020-03-02', 'A windmill.'));
  await expect.poll(async () => JSON.stringify(await count()), { timeout: 120_000 }).not.toBe(before);
});

test('a browser that asks after a change is told at once', async () => {
  const events = await fetch(new URL('/__backfile/changes?since=before', dev.address));
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe('data: changed\n\n');
  await reader.cancel();
});
