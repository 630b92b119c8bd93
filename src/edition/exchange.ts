import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';

/**
 * Puts two folders of one disk in each other's place: in one step where `mv --exchange` is known (GNU coreutils 9.5 on
 * Linux), so that at no moment one of them is missing. Elsewhere it is three renames by way of `aside`, and a folder found
 * there tells the next build of an interruption.
 * @returns whether it was one step.
 * @throws with nothing changed where `one` is a mount point or lies in a folder that may not be written.
 */
export function exchange(one: string, other: string, aside: string): boolean {
  const words = ['--exchange', '--no-copy', '--no-target-directory', one, other];
  if (process.platform === 'linux' && spawnSync('mv', words, { stdio: 'ignore' }).status === 0) return true;
  renameSync(one, aside);
  renameSync(other, one);
  renameSync(aside, other);
  return false;
}

/** Puts right what an interrupted exchange left: `one` comes back from `aside`. */
export function mendExchange(one: string, other: string, aside: string): void {
  if (!existsSync(aside)) return;
  if (!existsSync(one)) renameSync(aside, one);
  else if (!existsSync(other)) renameSync(aside, other);
}
