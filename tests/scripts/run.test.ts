import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/source-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const RUN = join(PROJECT, 'scripts', 'run.mjs');

function run(words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, words, { encoding: 'utf8', env: {} });
}

test('a script is run with its words', () => {
  const { status, stdout, stderr } = run([RUN, 'build', '--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('npm run build');
  expect(run([RUN, 'build', '--nothing']).status).toBe(2);
});

test('on an older Node a sentence says what to do', () => {
  const older = join(temporaryFolder(), 'older.cjs');
  writeFileSync(older, "Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } });\n");
  const { status, stdout, stderr } = run(['-r', older, RUN, 'build']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Backfile needs Node 24 or newer, and this is v[\d.]+: .*npm install.*\.\n$/);
});

test('where a package is missing a sentence says what to do', () => {
  const folder = temporaryFolder();
  copyFileSync(RUN, join(folder, 'run.mjs'));
  writeFileSync(join(folder, 'build.ts'), "import 'yaml';\n");
  expect(run([join(folder, 'run.mjs'), 'build'])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'The package yaml is not installed: run npm install, and try again.\n',
  });
});
