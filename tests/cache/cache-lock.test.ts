import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { lockCache } from '../../src/cache/cache-lock.ts';
import { skipAloud } from '../support/skip-aloud.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const never = (holder: string) => expect.fail(`waits for ${holder}`);

/** The looks that a waiting build has still to take: each is taken when it is called. */
const looks: (() => void)[] = [];
vi.mock('node:timers/promises', () => ({ setTimeout: () => new Promise<void>((look) => looks.push(look)) }));

/** Has the waiting build look, until it waits for its next look. */
async function lookAgain(): Promise<void> {
  looks.shift()!();
  await vi.waitUntil(() => looks.length > 0);
}

test('a second build waits until the first gives the cache back, and tells so once', async () => {
  const cache = temporaryFolder();
  const unlock = await lockCache(cache, never);
  const told: string[] = [];
  let isTaken = false;
  const second = lockCache(cache, (holder) => told.push(holder)).then((giveBack) => {
    isTaken = true;
    return giveBack;
  });
  for (let i = 0; i < 3; i++) await lookAgain();
  expect([isTaken, told]).toEqual([false, [`process ${process.pid} on ${hostname()}`]]);
  unlock();
  looks.shift()!();
  (await second)();
  expect(readdirSync(cache)).toEqual([]);
});

test('the lock of a build that died is passed over', async () => {
  const cache = temporaryFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(cache, 'lock'), JSON.stringify({ pid, host: hostname() }));
  const unlock = await lockCache(cache, never);
  unlock();
  expect(existsSync(join(cache, 'lock'))).toBe(false);
});

test('the lock of one that ended is passed over too where nobody asks for its status', async (context) => {
  if (!existsSync('/proc/self/stat')) return skipAloud(context, 'this system has no /proc');
  // What takes the place of the shell does not ask for the status of the shell's child, which ends with its input.
  const parent = spawn('sh', ['-c', 'cat <&3 & echo $!; exec cat 3<&-'], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  const [said] = (await once(parent.stdout!, 'data')) as [Buffer];
  const pid = Number(said.toString());
  parent.stdin!.write('-');
  await once(parent.stdout!, 'data');
  (parent.stdio[3] as Writable).end();
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'latin1')).toMatch(/\) Z /);
  const cache = temporaryFolder();
  writeFileSync(join(cache, 'lock'), JSON.stringify({ pid, host: hostname() }));
  (await lockCache(cache, never))();
  parent.stdin!.end();
  await once(parent, 'close');
});

test('that of another machine is, once it has shown no sign for ten minutes', async () => {
  const cache = temporaryFolder();
  const lock = join(cache, 'lock');
  writeFileSync(lock, JSON.stringify({ pid: 1, host: 'another.example' }));
  const old = statSync(lock).mtimeMs / 1000 - 601;
  utimesSync(lock, old, old);
  (await lockCache(cache, never))();
  expect(readdirSync(cache)).toEqual([]);
});
