import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { BELOW_A_PATH, writeFiles } from './small-content.ts';

let folder: string;
let remove: () => Promise<void>;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(at('content'), {
    ...BELOW_A_PATH,
    'site.yaml': `${BELOW_A_PATH['site.yaml']}host: cloudflare\nbudget: { files: 20, seconds: 9999 }\n`,
  });
  const { status, stdout } = await runScript('build', buildWords(at('content'), at('dist')));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^nearest limit of cloudflare: \d+ of 20,000 files on the free plan \(1 %\)$/m);
});
afterAll(() => remove?.());

test('an edition is compared with the limits of a host', async () => {
  const { status, stdout } = await runScript('deploy-check', ['--host', 'cloudflare', '--out', at('dist')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^ {2}\d+ of 20,000 files on the free plan \(1 %\)\n {4}https:\/\/developers\.cloudflare\.com/m,
  );
  expect(stdout).toMatch(/^ {2}\d+ of 100 rules of _headers/m);
});

test('an edition over its budget is told by build, report and check', async () => {
  const words = ['--content', at('content'), '--cache', at('dist.cache')];
  const built = await runScript('build', [...words, '--out', at('dist'), '--report', at('report.json')]);
  expect([built.status, built.stdout]).toEqual([0, expect.stringMatching(/^over the budget: \d+ files: at most 20/m)]);
  const { overBudget } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as { overBudget: string[] };
  expect(overBudget).toEqual([expect.stringMatching(/^\d+ files/)]);
  const checked = await runScript('check', words);
  expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining('budget-exceeded')]);
});

test('a host that refuses the edition ends the command with status 1', async () => {
  await writeFiles(at('dist'), Object.fromEntries([['large.bin', 'x'.repeat(25 * 2 ** 20 + 1)]]));
  const { status, stdout } = await runScript('deploy-check', ['--host', 'cloudflare', '--out', at('dist')]);
  rmSync(at('dist/large.bin'));
  expect(status).toBe(1);
  expect(stdout).toContain('over the limit, the rest is refused. Link to large files elsewhere.');
});

test.each([
  [['--host', 'cloudfare'], 'Is cloudflare meant?'],
  [['--host', 'geocities'], '--host takes github-pages, cloudflare'],
  [[], '--host takes github-pages, cloudflare'],
])('%j is refused with the names of hosts', async (words, said) => {
  const { status, stdout, stderr } = await runScript('deploy-check', [...words, '--out', at('dist')]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});

test('a folder without an edition is refused', async () => {
  writeFileSync(at('plain'), '');
  const { status, stderr } = await runScript('deploy-check', ['--host', 'nginx', '--out', at('content')]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('There is no edition in')]);
});
