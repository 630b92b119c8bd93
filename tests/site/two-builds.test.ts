import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockCache } from '../../src/cache/cache-lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { PROJECT } from './run-script.ts';
import { BELOW_A_PATH, writeFiles } from './small-content.ts';

test('two builds at once with one cache: the second waits, and says so', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  await writeFiles(at('content'), BELOW_A_PATH);
  // The first one is this process, so that the second one surely comes while it is at work.
  const unlock = await lockCache(at('cache'), (holder) => expect.fail(`waits for ${holder}`));
  const words = ['--content', at('content'), '--out', at('dist'), '--cache', at('cache'), '--jobs', '1'];
  const second = spawn(process.execPath, [join(PROJECT, 'scripts', 'build.ts'), ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const ended = once(second, 'close');
  const isTold = new Promise<void>((resolve) => {
    second.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\n')) resolve();
    });
  });
  await Promise.race([isTold, ended]);
  expect(said).toMatch(new RegExp(`another build \\(process ${process.pid} on .*\\)`));
  expect(second.exitCode).toBeNull();
  unlock();
  expect(await ended).toEqual([0, null]);
});
