import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCacheFile, writeCacheFile } from '../../src/cache/cache-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a file of the cache is read by its own version alone', () => {
  const path = join(temporaryFolder(), 'file.json');
  writeCacheFile(path, 'one', { 'متن\n': [1] });
  expect(readCacheFile(path, 'one')).toEqual({ 'متن\n': [1] });
  expect(readCacheFile(path, 'two')).toBeNull();
  expect(existsSync(`${path}.part`)).toBe(false);
});

test('one that is missing, cut short, longer or no JSON is null', () => {
  const path = join(temporaryFolder(), 'file.json');
  expect(readCacheFile(path, 'one')).toBeNull();
  writeCacheFile(path, 'one', { a: 'text' });
  const whole = readFileSync(path, 'utf8');
  for (const text of ['', '\n', '{}', whole.slice(0, -1), `${whole} `, whole.slice(0, 5), '{"version":"one"}\n{']) {
    writeFileSync(path, text);
    expect(readCacheFile(path, 'one'), JSON.stringify(text)).toBeNull();
  }
});
