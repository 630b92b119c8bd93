import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds: how often a build renews its lock, and after how long without renewal it counts as dead. */
const SIGN_EVERY = 5000;
const DEAD_AFTER = 600_000;
const LOOK_EVERY = 250;

/**
 * Locks a cache for one build. If another build holds the lock, waits until it ends, and reports that once. The lock of
 * a dead build is removed.
 * @returns a function that releases the lock.
 */
export async function lockCache(cache: string, onWait: (holder: string) => void): Promise<() => void> {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, 'lock');
  const own = `${path}.${process.pid}`;
  const mark = JSON.stringify({ pid: process.pid, host: hostname() });
  writeFileSync(own, mark);
  let isReported = false;
  while (!tryLock(own, path)) {
    const seen = readLock(path);
    if (seen !== null && isDead(path, seen)) takeAway(path, seen, `${own}.dead`);
    else {
      const { pid, host } = JSON.parse(seen ?? mark) as Holder;
      if (seen !== null && !isReported) onWait(`process ${pid} on ${host}`);
      isReported ||= seen !== null;
      await pause(LOOK_EVERY);
    }
  }
  rmSync(own);
  const signs = setInterval(() => {
    const now = (performance.timeOrigin + performance.now()) / 1000;
    if (existsSync(path)) utimesSync(path, now, now);
  }, SIGN_EVERY);
  signs.unref();
  return () => {
    clearInterval(signs);
    if (readLock(path) === mark) rmSync(path, { force: true });
  };
}

interface Holder {
  pid: number;
  host: string;
}

/** A link appears with all of its content, or not at all. */
function tryLock(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Removes the lock of a dead build. If another build has replaced it in the meantime, its lock is put back. */
function takeAway(path: string, dead: string, aside: string): void {
  try {
    renameSync(path, aside);
    if (readLock(aside) !== dead) linkSync(aside, path);
  } catch {
    // Somebody else took it away: the next look shows what is there.
  }
  rmSync(aside, { force: true });
}

function isDead(path: string, seen: string): boolean {
  const { pid, host } = JSON.parse(seen) as Holder;
  if (host === hostname() && !isRunning(pid)) return true;
  const sign = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return sign !== undefined && performance.timeOrigin + performance.now() - sign > DEAD_AFTER;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process has ended while its parent has not asked for its status yet, as in a container without an init. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
