import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from './small-content.ts';

let folder: string;
let remove: () => Promise<void>;
const at = (name: string) => join(folder, name);
const build = (...more: string[]) => runScript('build', buildWords(at('content'), at('dist'), ...more));

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(at('content'), {
    ...BELOW_A_PATH,
    '2022/last.md': articleText('Last', '2022-01-02', 'A pier.'),
  });
  expect((await build('--report', at('before.json'), '--digests')).status).toBe(0);
  expect((await runScript('build', buildWords(at('content'), at('before')))).status).toBe(0);
});
afterAll(() => remove?.());

test('the same content against a report or an edition: nothing appears, vanishes or changes', async () => {
  for (const before of [at('before.json'), at('before'), at('dist')]) {
    const { status, stdout } = await build('--against', before);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n0 addresses appear\n0 addresses vanish\n0 addresses change\n$/);
  }
});

test('what appears and changes is named', async () => {
  await writeFiles(at('content'), { '2022/new.md': articleText('New', '2022-02-03', 'A quay.') });
  const { status, stdout } = await build('--against', at('before.json'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/addresses appear\n(?: {2}.*\n)* {2}\/2022\/02\/03\/new\/\n/);
  expect(stdout).toMatch(/\n0 addresses vanish\n/);
  expect(stdout).toMatch(/addresses change\n {2}\/\n/);
});

test('where an address vanishes nothing is published, unless that is allowed', async () => {
  rmSync(at('content/2022/last.md'));
  const edition = () => readFileSync(at('dist/2022/01/02/last/index.html'), 'utf8');
  for (const before of [at('before.json'), at('dist')]) {
    const { status, stdout, stderr } = await build('--against', before);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/addresses vanish\n(?: {2}.*\n)* {2}\/2022\/01\/02\/last\/\n/);
    expect(stderr).toContain('Nothing was published');
    expect(edition()).toContain('A pier.');
  }
  const { status, stdout } = await build('--against', at('before.json'), '--allow-vanish');
  expect(status).toBe(0);
  expect(stdout).toContain('  /2022/01/02/last/\n');
  expect(edition).toThrow();
});

test.each([
  ['nowhere', 'does not exist'],
  ['content/site.yaml', 'has no digests of pages: build with --report FILE --digests'],
])('%s is refused', async (name, said) => {
  const { status, stderr } = await build('--against', at(name));
  expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
});
