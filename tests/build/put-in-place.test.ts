import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginStaging, isReplaceable, moveInto, putInPlace, recover } from '../../src/build/put-in-place.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backfile-place-'));
  out = join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true }));

async function publish(text: string): Promise<void> {
  const { staging, search } = await beginStaging(out);
  await writeFile(join(staging, 'index.html'), text);
  await writeFile(join(search, 'segments.json'), '{}');
  await moveInto(search, join(staging, 'search'));
  await putInPlace(staging, out);
}

test('an edition replaces the last one whole, and leaves nothing beside it', async () => {
  await publish('one');
  await writeFile(join(out, 'left-over.html'), 'x');
  await publish('two');
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('two');
  expect(existsSync(join(out, 'left-over.html'))).toBe(false);
  expect(existsSync(join(out, 'search', 'segments.json'))).toBe(true);
  expect(await readdir(folder)).toEqual(['dist']);
});

test('until it is put in place, the last edition stays as it was', async () => {
  await publish('one');
  const { staging } = await beginStaging(out);
  await writeFile(join(staging, 'index.html'), 'half');
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('one');
  const again = await beginStaging(out);
  expect([await readdir(again.staging), await readdir(again.search)]).toEqual([[], []]);
});

test('an edition that was taken away and not replaced comes back', async () => {
  await publish('one');
  await rename(out, join(folder, '.dist.previous'));
  await recover(out);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('one');
});

test('a folder with anything but an edition in it is not replaced', async () => {
  expect(await isReplaceable(out)).toBe(true);
  await mkdir(out);
  expect(await isReplaceable(out)).toBe(true);
  await writeFile(join(out, 'thesis.txt'), 'x');
  expect(await isReplaceable(out)).toBe(false);
  await rm(out, { recursive: true });
  await publish('one');
  expect(await isReplaceable(out)).toBe(true);
});
