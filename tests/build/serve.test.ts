import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { filePath, href } from '../../src/urls.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Serves pages that say their own path, and answers what is shown at an address. */
async function preview(paths: string[], base = '/'): Promise<(address: string) => Promise<string>> {
  const folder = temporaryFolder();
  for (const path of ['/404.html', ...paths]) {
    const file = join(folder, filePath(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path);
  }
  const { server, address } = await serve(folder, { port: 0, base });
  onTestFinished(() => void server.close());
  return async (path) => (await fetch(new URL(path, address))).text();
}

test('a folder is its own page, also beside a file of its name', async () => {
  const at = await preview(['/', '/story/', '/story.html', '/tale.html', '/index/']);
  for (const path of ['/', '/story/', '/story.html', '/tale.html', '/index/']) expect(await at(path)).toBe(path);
  expect([await at('/story/?q=1'), await at('/?q=/story/'), await at('/tale')]).toEqual(['/story/', '/', '/tale.html']);
});

test.each(['/', '/news/'])('pages of every name are found where links lead, below %s', async (base) => {
  const paths = [...'&+,;:@#?"=$!*\'()[] ~é'].map((sign) => `/a${sign}b/`);
  const all = [...paths, '/a&b?.html', '/تهران/'];
  const at = await preview(all, base);
  for (const path of all) expect(await at(href(path, base))).toBe(path);
});

test('nothing outside the folder is shown, however it is written', async () => {
  const at = await preview(['/']);
  for (const path of [
    '/..%2f..%2fetc/passwd',
    '/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/%252e%252e%252fx',
    '/%00',
    '/%zz',
  ])
    expect(await at(path)).toBe('/404.html');
});

test('below a path, the root leads to it', async () => {
  const at = await preview(['/', '/story/'], '/archive/');
  expect([await at('/'), await at('/archive'), await at('/archive/story/')]).toEqual(['/', '/', '/story/']);
  expect(await at('/story/')).toBe('/404.html');
});
