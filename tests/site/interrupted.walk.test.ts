import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange } from '../../src/edition/exchange.ts';
import { byLength } from '../support/length.ts';
import type { Snapshot } from '../support/snapshot.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { buildWords, PROJECT, runScript, SAMPLE, temporaryFolder } from './run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from './small-content.ts';

const KILLS = byLength(1, 8, 20);
const COUNTING = `--import ${pathToFileURL(join(PROJECT, 'tests', 'support', 'kill-at-write.mjs')).href}`;

let folder: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => join(folder, ...names);
const words = () => [
  '--content',
  at('content'),
  '--out',
  at('site', 'dist'),
  '--cache',
  at('cache'),
  '--jobs',
  '1',
  '--quiet',
];

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(at('content'), BELOW_A_PATH);
  mkdirSync(at('site'));
});

afterAll(() => remove?.());

async function build(env: Record<string, string> = {}): Promise<Snapshot> {
  const { status, stderr } = await runScript('build', words(), { env });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return snapshotOf(at('site', 'dist'));
}

/** Whether this machine puts two folders in each other's place in one step. */
function canExchange(): boolean {
  const [one, other] = [at('exchanged', 'one'), at('exchanged', 'other')];
  for (const path of [one, other]) mkdirSync(path, { recursive: true });
  return exchange(one, other, at('exchanged', 'aside'));
}

/** Another text each time; the pages of its day and year change with it. */
async function changeArticle(turn: number): Promise<void> {
  await writeFiles(at('content'), {
    '2022/changing.md': articleText(`Turn ${turn}`, `2022-03-${String((turn % 28) + 1).padStart(2, '0')}`, 'A tide.'),
  });
}

/** Ends a build, with all that it started, before its change of that number to the disk. @returns whether it was ended. */
async function buildAndKill(change: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'build.ts'), ...words()], {
    cwd: SAMPLE,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: COUNTING, KILL_AT: String(change) },
  });
  const [, signal] = await once(child, 'exit');
  return signal === 'SIGKILL';
}

test(`killed at ${KILLS} moments, a build leaves the last edition or the next one, whole`, async () => {
  await changeArticle(0);
  await build();
  await changeArticle(KILLS + 1);
  const log = at('changes');
  let last = await build({ NODE_OPTIONS: COUNTING, CHANGES_LOG: log });
  const changes = Number(readFileSync(log, 'utf8'));
  expect(changes).toBeGreaterThan(50);
  // Without an exchange in one step there is one moment at which the edition lies aside: the next build puts it back.
  const isOneStep = canExchange();
  const seen = { last: 0, next: 0, missing: 0 };
  let killed = 0;
  for (let turn = 1; turn <= KILLS; turn++) {
    await changeArticle(turn);
    // Spread over the whole build; most of them where files are put in place, near its end.
    if (await buildAndKill(Math.ceil(changes * Math.sqrt((turn - 0.5) / KILLS)))) killed++;
    const isMissing = !existsSync(at('site', 'dist'));
    const found = snapshotOf(at('site', 'dist'));
    const next = await build();
    const isLast = differing(found, last).length === 0;
    if (isMissing) expect(isOneStep, `turn ${turn}: no edition`).toBe(false);
    else expect(isLast || differing(found, next).length === 0, `turn ${turn}`).toBe(true);
    seen[isMissing ? 'missing' : isLast ? 'last' : 'next']++;
    expect(readdirSync(at('site'))).toEqual(['dist']);
    last = next;
  }
  expect(seen.missing).toBeLessThan(3);
  // One turn may have less to change than the one that was counted.
  expect(killed).toBeGreaterThan(KILLS / 2);
  const cold = await runScript('build', buildWords(at('content'), at('cold'), '--quiet'));
  expect([cold.status, cold.stderr]).toEqual([0, '']);
  expect(differing(last, snapshotOf(at('cold')))).toEqual([]);
});
