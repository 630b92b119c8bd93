import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../support/snapshot.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { buildWords, PROJECT, runScript, temporaryFolder } from './run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from './small-content.ts';

const KILLS = 20;
/** Bytes that are left on the small disk: less than the long article takes. */
const LEFT = 500_000;

let folder: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => join(folder, ...names);
const words = () => ['--content', at('content'), '--out', at('site', 'dist'), '--cache', at('cache'), '--quiet'];

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(at('content'), BELOW_A_PATH);
  mkdirSync(at('site'));
  await build();
}, 60_000);

afterAll(() => remove?.());

async function build(): Promise<Snapshot> {
  const { status, stderr } = await runScript('build', words());
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return snapshotOf(at('site', 'dist'));
}

/** Another text each time; the pages of its day and year change with it. */
async function changeArticle(turn: number): Promise<void> {
  await writeFiles(at('content'), {
    '2022/changing.md': articleText(`Turn ${turn}`, `2022-03-${String((turn % 28) + 1).padStart(2, '0')}`, 'A tide.'),
  });
}

async function buildAndKill(after: number): Promise<void> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'build.ts'), ...words()], {
    cwd: PROJECT,
    detached: true,
    stdio: 'ignore',
  });
  const exit = once(child, 'exit');
  await Promise.race([pause(after), exit]);
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It was over before.
  }
  await exit;
}

test(`killed at ${KILLS} moments, a build leaves the last edition or the next one, whole`, {
  timeout: 240_000,
}, async () => {
  const begun = performance.now();
  await changeArticle(0);
  let last = await build();
  const length = performance.now() - begun;
  const seen = { last: 0, next: 0 };
  for (let turn = 1; turn <= KILLS; turn++) {
    await changeArticle(turn);
    // Spread over the whole build, and a little beyond; most of them where files are put in place, near its end.
    await buildAndKill(length * Math.sqrt(turn / KILLS) * 1.05);
    const found = snapshotOf(at('site', 'dist'));
    const next = await build();
    const isLast = differing(found, last).length === 0;
    expect(isLast || differing(found, next).length === 0, `turn ${turn}`).toBe(true);
    seen[isLast ? 'last' : 'next']++;
    expect(readdirSync(at('site'))).toEqual(['dist']);
    last = next;
  }
  expect(seen.last).toBeGreaterThan(0);
  const cold = await runScript('build', buildWords(at('content'), at('cold'), '--quiet'));
  expect([cold.status, cold.stderr]).toEqual([0, '']);
  expect(differing(last, snapshotOf(at('cold')))).toEqual([]);
});

test('two builds at once with one cache: the second waits, and says so', async () => {
  await changeArticle(100);
  const loud = words().filter((word) => word !== '--quiet');
  const runs = await Promise.all([runScript('build', loud), runScript('build', loud)]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0]);
  expect(runs.filter(({ stderr }) => /Another build \(process \d+ on .*\) is at work/.test(stderr))).toHaveLength(1);
});

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
  if (!unmount) return context.skip('a small disk can be mounted by root alone');
  const onDisk = ['--content', at('content'), '--out', at('disk', 'dist'), '--cache', at('disk', 'cache'), '--quiet'];
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
    await build();
    expect(differing(snapshotOf(at('site', 'dist')), snapshotOf(at('disk', 'dist')))).toEqual([]);
  } finally {
    unmount();
  }
});
