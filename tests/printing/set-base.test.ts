import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BASE_PLACEHOLDER } from '../../src/printing/bundle-layout.ts';
import { setBase } from '../../src/printing/set-base.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each(['/', '/archive/', '/a$&b/'])('the path %s takes the place of what stands for it', (base) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'server', 'chunks'), { recursive: true });
  const files = ['server/entry.mjs', 'server/chunks/a.mjs', 'page.js', 'page.css'];
  for (const file of files) writeFileSync(join(folder, file), `"${BASE_PLACEHOLDER}x" + '${BASE_PLACEHOLDER}'`);
  writeFileSync(join(folder, 'other.js'), 'no path');
  setBase(folder, base);
  for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).toBe(`"${base}x" + '${base}'`);
  expect(readFileSync(join(folder, 'other.js'), 'utf8')).toBe('no path');
});
