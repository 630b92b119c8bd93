import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

let folder: string;
let remove: () => Promise<void>;
const at = (name: string) => join(folder, name);
const moment = (text: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(text) / 1000) });
const due = (when: string, ...more: string[]) =>
  runScript('due', ['--content', at('content'), '--cache', at('dist.cache'), ...more], { env: moment(when) });

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(at('content'), {
    'now.md': articleText('Now', '2020-01-02'),
    'later.md': articleText('Later', '2020-06-01', 'Later.', 'publishDate: 2020-06-01T08:00:00Z\n'),
  });
});
afterAll(() => remove?.());

test('a cache that knows of no build says that one is due', async () => {
  expect(await due('2020-02-01T00:00:00Z', '--now')).toMatchObject({
    status: 0,
    stdout: 'The cache has no record of a build, so one is due.\n',
  });
});

test('the next moment is printed, and is in the report of a build', async () => {
  const words = buildWords(at('content'), at('dist'), '--report', at('report.json'));
  expect((await runScript('build', words, { env: moment('2020-02-01T00:00:00Z') })).status).toBe(0);
  const { due: told } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as { due: string };
  expect(await due('2020-02-01T00:00:00Z')).toMatchObject({ status: 0, stdout: `${told}\n` });
  expect(Date.parse(told)).toBe(Date.parse('2020-06-01T08:00:00Z'));
  expect(await due('2020-07-01T00:00:00Z')).toMatchObject({
    status: 0,
    stdout: 'No article will become due or expire.\n',
  });
});

test('--now tells whether that moment has come since the last build', async () => {
  expect((await due('2020-06-01T07:59:59Z', '--now')).status).toBe(1);
  expect((await due('2020-06-01T08:00:00Z', '--now')).status).toBe(0);
});
