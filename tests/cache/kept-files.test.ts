import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { adoptFile, copyKept, keepFile } from '../../src/cache/kept-files.ts';
import { DamagedRecord } from '../../src/cache/record-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let media: string;
let made: number;

beforeEach(() => {
  folder = temporaryFolder();
  media = join(folder, 'media');
  made = 0;
});

const keep = () =>
  keepFile(media, 'a.webp', async (path) => {
    made++;
    writeFileSync(path, 'picture');
  });

test('a file is made once', async () => {
  await keep();
  await keep();
  expect(made).toBe(1);
  copyKept(media, 'a.webp', join(folder, 'copy'));
  expect(readFileSync(join(folder, 'copy'), 'utf8')).toBe('picture');
});

test('one that is damaged is not handed out, and is rebuilt', async () => {
  await keep();
  writeFileSync(join(media, 'a.webp'), 'pictUre');
  expect(() => copyKept(media, 'a.webp', join(folder, 'copy'))).toThrow(DamagedRecord);
  await keep();
  expect(made).toBe(2);
  copyKept(media, 'a.webp', join(folder, 'copy'));
});

test('one from another machine counts as kept', async () => {
  mkdirSync(join(folder, 'part'));
  writeFileSync(join(folder, 'part/a.webp'), 'from elsewhere');
  adoptFile(media, 'a.webp', join(folder, 'part/a.webp'));
  await keep();
  expect([made, readFileSync(join(media, 'a.webp'), 'utf8')]).toEqual([0, 'from elsewhere']);
});
