import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { skipAloud } from '../support/skip-aloud.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from './small-content.ts';

/** Bytes that are left on the small disk: less than the long article takes. */
const LEFT = 500_000;

let folder: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(at('content'), BELOW_A_PATH);
});

afterAll(() => remove?.());

/** A small disk of its own; null where this user may not make one. */
function mountSmallDisk(): (() => void) | null {
  const disk = at('disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128m', 'tmpfs', disk], { stdio: 'ignore' });
    return () => void execFileSync('umount', [disk]);
  } catch {
    return null;
  }
}

test('on a disk that gets full, the last edition stays as it was', async (context) => {
  const unmount = mountSmallDisk();
  if (!unmount) return skipAloud(context, 'only root can mount a small disk');
  const onDisk = [
    '--content',
    at('content'),
    '--out',
    at('disk', 'dist'),
    '--cache',
    at('disk', 'cache'),
    '--jobs',
    '1',
    '--quiet',
  ];
  try {
    expect((await runScript('build', onDisk)).status).toBe(0);
    const before = snapshotOf(at('disk', 'dist'));
    await writeFiles(at('content'), {
      '2021/long.md': articleText('Long', '2021-07-08', 'A long word about the sea. '.repeat(60_000)),
    });
    const { bavail, bsize } = statfsSync(at('disk'));
    writeFileSync(at('disk', 'ballast'), Buffer.alloc(bavail * bsize - LEFT));
    const full = await runScript('build', onDisk);
    expect(full.status).toBe(1);
    expect(full.stderr).toMatch(
      /^The edition could not be made, and the last one is as it was: .+The disk is full: make room, and build again\.\n$/s,
    );
    expect(differing(before, snapshotOf(at('disk', 'dist')))).toEqual([]);
    rmSync(at('disk', 'ballast'));
    const again = await runScript('build', onDisk);
    expect([again.status, again.stderr]).toEqual([0, '']);
    const cold = await runScript('build', buildWords(at('content'), at('cold'), '--quiet'));
    expect([cold.status, cold.stderr]).toEqual([0, '']);
    expect(differing(snapshotOf(at('cold')), snapshotOf(at('disk', 'dist')))).toEqual([]);
  } finally {
    unmount();
  }
});
