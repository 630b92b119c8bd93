import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { missingCompiler } from '../../src/owner/missing-compiler.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a checkout has Astro; elsewhere the version to install is named', () => {
  expect(missingCompiler()).toBeNull();
  expect(missingCompiler(pathToFileURL(join(temporaryFolder(), 'a.js')).href)).toMatch(/^astro@\^?\d+\.\d+\.\d+$/);
});
