import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byLength } from '../support/length.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { runScript, SAMPLE, temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

const SHARDS = byLength([1, 2], [1, 2, 3], [1, 2, 3, 4]);
/** Of the sample a quick run leaves out the articles of the first years. */
const LEFT_OUT = byLength(/^.(19|200|201)/, /^$./);

let folder: string;
let remove: () => Promise<void>;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const sample = join(SAMPLE, 'content');
  cpSync(sample, at('content'), { recursive: true, filter: (file) => !LEFT_OUT.test(file.slice(sample.length)) });
});

afterAll(() => remove?.());

async function run(...words: string[]): Promise<string> {
  const { status, stdout, stderr } = await runScript('build', ['--content', at('content'), '--jobs', '1', ...words]);
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return stdout;
}

/** All shards, each with a cache of its own, then the merge into `out`; what the merge said. */
async function shareOut(out: string, cache: string): Promise<string> {
  for (const shard of SHARDS) {
    rmSync(at(`cache${shard}`), { recursive: true, force: true });
    cpSync(at(cache), at(`cache${shard}`), { recursive: true, preserveTimestamps: true, force: true });
    await run(
      '--shard',
      `${shard}/${SHARDS.length}`,
      '--out',
      at(`part${shard}`),
      '--cache',
      at(`cache${shard}`),
      '--quiet',
    );
  }
  const parts = SHARDS.flatMap((shard) => ['--merge', at(`part${shard}`)]);
  return run('--out', at(out), '--cache', at(cache), ...parts);
}

test(`${SHARDS.length} shards, merged, are the edition that one machine makes`, async () => {
  await writeFiles(at('cache'), { empty: '' });
  expect(await shareOut('merged', 'cache')).toMatch(/: 0 texts rendered.*\n\d+ pages: 0 rendered/);
  await run('--out', at('whole'), '--cache', at('whole.cache'), '--quiet');
  expect(differing(snapshotOf(at('merged')), snapshotOf(at('whole')))).toEqual([]);

  // And in a longer run once more from there, with parts of an earlier state of the content among them.
  if (byLength(true, false)) return;
  await writeFiles(at('content'), {
    '2024/more.md': articleText('One more', '2024-12-30', 'A harbour.', 'tags: [Sea]\nsection: press\n'),
  });
  cpSync(at('part1'), at('earlier'), { recursive: true });
  expect(await shareOut('merged', 'cache')).toMatch(/: 0 texts rendered.*\n\d+ pages: 0 rendered/);
  await run('--out', at('whole'), '--cache', at('whole.cache'), '--quiet');
  expect(differing(snapshotOf(at('merged')), snapshotOf(at('whole')))).toEqual([]);
  await run('--out', at('wrong'), '--cache', at('wrong.cache'), '--merge', at('earlier'), '--quiet');
  expect(differing(snapshotOf(at('wrong')), snapshotOf(at('whole')))).toEqual([]);
});
