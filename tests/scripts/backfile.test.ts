import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCRIPTS } from '../../scripts/init/starter-files.ts';
import { PROJECT } from '../support/source-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const COMMAND = join(PROJECT, 'scripts', 'backfile.mjs');

function run(words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, words, { encoding: 'utf8', env: {} });
}

test('a script is run with its words', () => {
  const { status, stdout, stderr } = run([COMMAND, 'build', '--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('npm run build');
  expect(run([COMMAND, 'build', '--nothing']).status).toBe(2);
});

test('the compiled code of a script is kept for the next time, beside the packages', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(COMMAND, join(folder, 'scripts', 'backfile.mjs'));
  writeFileSync(join(folder, 'scripts', 'build.ts'), 'export const answer: number = 42;\n');
  expect(run([join(folder, 'scripts', 'backfile.mjs'), 'build'])).toEqual(expect.objectContaining({ status: 0 }));
  expect(existsSync(join(folder, 'node_modules', '.cache', 'backfile'))).toBe(true);
});

test('on an older Node a sentence says what to do', () => {
  const older = join(temporaryFolder(), 'older.cjs');
  writeFileSync(older, "Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } });\n");
  const { status, stdout, stderr } = run(['-r', older, COMMAND, 'build']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Backfile needs Node 24 or newer, and this is v[\d.]+: .*npm install.*\.\n$/);
});

test('where a package is missing a sentence says what to do', () => {
  const folder = temporaryFolder();
  copyFileSync(COMMAND, join(folder, 'backfile.mjs'));
  writeFileSync(join(folder, 'build.ts'), "import 'yaml';\n");
  expect(run([join(folder, 'backfile.mjs'), 'build'])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'The package yaml is not installed: run npm install, and try again.\n',
  });
});

test('without a command the commands are listed', () => {
  const { status, stdout } = run([COMMAND]);
  expect(status).toBe(2);
  expect(run([COMMAND, '--help'])).toMatchObject({ status: 0, stdout, stderr: '' });
  for (const command of stdout.matchAll(/^ {2}([a-z-]+) {2}/gm))
    expect(existsSync(join(PROJECT, 'scripts', `${command[1]}.ts`)), command[1]).toBe(true);
});

test.each([
  ['chekc', ' Is check meant?'],
  ['deploycheck', ' Is deploy-check meant?'],
  ['publish-everything', ''],
  ['../evil', ''],
])('%s is no command, and the nearest is named', (word, near) => {
  expect(run([COMMAND, word])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `There is no command ${JSON.stringify(word)}.${near}\nSee --help.\n`,
  });
});

test('every command of an owner is a script of package.json, and of one that init writes', () => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = [...run([COMMAND, '--help']).stdout.matchAll(/^ {2}([a-z-]+) {2}/gm)].map(([, name]) => name!);
  expect(commands.filter((name) => scripts[name] !== `node scripts/backfile.mjs ${name}`)).toEqual([]);
  expect(commands.filter((name) => name !== 'init').sort()).toEqual(SCRIPTS.toSorted());
});

/** A package in a folder of its own, and the folder of somebody who calls it. */
function installed(): { command: string; caller: string } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'package', 'scripts'), { recursive: true });
  mkdirSync(join(folder, 'caller', 'node_modules', 'backfile'), { recursive: true });
  copyFileSync(COMMAND, join(folder, 'package', 'scripts', 'backfile.mjs'));
  writeFileSync(join(folder, 'package', 'scripts', 'build.js'), "console.log('built');\n");
  writeFileSync(join(folder, 'package', 'code.json'), '{}');
  writeFileSync(join(folder, 'package', 'package.json'), '{ "version": "2.0.0" }');
  return { command: join(folder, 'package', 'scripts', 'backfile.mjs'), caller: join(folder, 'caller') };
}

test('another version than the folder of the caller has says so, and does nothing', () => {
  const { command, caller } = installed();
  const manifest = join(caller, 'node_modules', 'backfile', 'package.json');
  writeFileSync(manifest, '{ "version": "1.0.0" }');
  const build = () => spawnSync(process.execPath, [command, 'build'], { cwd: caller, encoding: 'utf8', env: {} });
  expect(build()).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^This is Backfile 2\.0\.0, .* 1\.0\.0: run npx backfile/),
  });
  writeFileSync(manifest, '{ "version": "2.0.0" }');
  writeFileSync(
    join(caller, 'package-lock.json'),
    '{ "packages": { "node_modules/backfile": { "version": "1.5.0" } } }',
  );
  expect(build()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('run npm ci') });
  writeFileSync(
    join(caller, 'package-lock.json'),
    '{ "packages": { "node_modules/backfile": { "version": "2.0.0" } } }',
  );
  expect(build()).toMatchObject({ status: 0, stdout: 'built\n', stderr: '' });
});
