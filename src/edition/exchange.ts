import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';

/**
 * Exchanges two folders of one file system. With `mv --exchange` (GNU coreutils 9.5 on Linux) this is one step, and
 * neither is ever missing. Elsewhere it takes three renames via `aside`; if a build is interrupted, the next one finds
 * a folder there.
 * @returns whether it was one step.
 * @throws without any change if `one` is a mount point or its folder is not writable.
 */
export function exchange(one: string, other: string, aside: string): boolean {
  const words = ['--exchange', '--no-copy', '--no-target-directory', one, other];
  if (process.platform === 'linux' && spawnSync('mv', words, { stdio: 'ignore' }).status === 0) return true;
  renameSync(one, aside);
  renameSync(other, one);
  renameSync(aside, other);
  return false;
}

/** Repairs an interrupted exchange: moves `one` back from `aside`. */
export function mendExchange(one: string, other: string, aside: string): void {
  if (!existsSync(aside)) return;
  if (!existsSync(one)) renameSync(aside, one);
  else if (!existsSync(other)) renameSync(aside, other);
}
