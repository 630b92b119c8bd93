import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runScript } from './run-script.ts';
import { BELOW_A_PATH, writeFiles } from './small-content.ts';

test('two builds at once with one cache: the second waits, and says so', async () => {
  const folder = temporaryFolder();
  await writeFiles(join(folder, 'content'), BELOW_A_PATH);
  const words = [
    '--content',
    join(folder, 'content'),
    '--out',
    join(folder, 'dist'),
    '--cache',
    join(folder, 'cache'),
    '--jobs',
    '1',
  ];
  const runs = await Promise.all([runScript('build', words), runScript('build', words)]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0]);
  expect(
    runs.filter(({ stderr }) => /Waiting for another build \(process \d+ on .*\) that uses this cache/.test(stderr)),
  ).toHaveLength(1);
});
