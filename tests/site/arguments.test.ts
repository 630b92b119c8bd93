import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWords, PROJECT, runScript, temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

const [DONE, WRONG_ARGUMENTS] = [0, 2];

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(folder, { 'good/2020/good.md': articleText('Good', '2020-01-02') });
});

afterAll(() => remove?.());

describe('every script', () => {
  test.each(['build', 'check', 'headers', 'new', 'preview', 'start'])(
    '%s --help says what it takes, and ends well',
    async (name) => {
      const { status, stdout, stderr } = await runScript(name, ['--help']);
      expect([status, stderr]).toEqual([DONE, '']);
      expect(stdout).toContain(name === 'start' ? 'npm start' : `npm run ${name}`);
      const taken = [
        ...readFileSync(join(PROJECT, 'scripts', `${name}.ts`), 'utf8').matchAll(/^\s+'?([a-z-]+)'?: \{ type: '/gm),
      ];
      for (const [, option] of taken) expect(stdout).toContain(`--${option}`);
      expect(await runScript(name, ['-h'])).toEqual({ status, stdout, stderr });
    },
  );

  test.each([
    ['build', ['--nothing']],
    ['build', ['more']],
    ['build', ['--jobs', '0']],
    ['build', ['--jobs', 'x']],
    ['build', ['--jobs', '1.5']],
    ['build', ['--content', 'no/such/folder']],
    ['build', ['--content', 'content', '--out', 'content/dist']],
    ['build', ['--content', 'content', '--out', '.']],
    ['check', ['--nothing']],
    ['check', ['--format', 'xml']],
    ['check', ['--jobs', '-1']],
    ['check', ['--content', 'no/such/folder']],
    ['new', []],
    ['new', ['A headline', '--date', '2020-13-01']],
    ['new', ['A headline', '--date', 'yesterday']],
    ['headers', []],
    ['headers', ['--for', 'iis']],
    ['headers', ['--for', 'nginx', '--content', 'no/such/folder']],
    ['preview', ['--port', 'x']],
    ['preview', ['--port', '70000']],
    ['preview', ['--out', 'no/such/folder']],
    ['start', ['--nothing']],
  ])('%s %j is refused with a sentence and status 2', async (name, words) => {
    const { status, stdout, stderr } = await runScript(name, words);
    expect([status, stdout]).toEqual([WRONG_ARGUMENTS, '']);
    expect(stderr).toMatch(/\nSee --help\.\n$/);
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    ['build', '--content'],
    ['check', '--content'],
    ['build', '--out'],
  ])('%s %s with a file where a folder is wanted is refused with status 2', async (name, option) => {
    await writeFile(join(folder, 'file'), '');
    const good = name === 'check' ? [] : buildWords(join(folder, 'good'), join(folder, 'not made'));
    const { status, stderr } = await runScript(name, [...good, option, join(folder, 'file')]);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(WRONG_ARGUMENTS);
  });
});
