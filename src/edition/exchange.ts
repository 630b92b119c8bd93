import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';

/** Numbers of renameat2(2) by architecture, for Perl's `syscall`: Node has no door to it. */
const RENAMEAT2: Partial<Record<string, number>> = { x64: 316, arm64: 276 };
const EXCHANGE = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)';

/**
 * Puts two folders of one disk in each other's place. On Linux that is one step, so that at no moment one of them is
 * missing: `mv --exchange` of GNU coreutils 9.5, or the system call it makes. Elsewhere it is three renames by way of
 * `aside`, and a folder found there tells the next build of an interruption.
 */
export function exchange(one: string, other: string, aside: string): void {
  if (process.platform === 'linux') {
    const isDone = (command: string, words: string[]) => spawnSync(command, words, { stdio: 'ignore' }).status === 0;
    if (isDone('mv', ['--exchange', '--no-copy', '--no-target-directory', one, other])) return;
    const call = RENAMEAT2[process.arch];
    if (call && isDone('perl', ['-e', EXCHANGE, String(call), one, other])) return;
  }
  renameSync(one, aside);
  renameSync(other, one);
  renameSync(aside, other);
}

/** Puts right what an interrupted exchange left: `one` comes back from `aside`. */
export function mendExchange(one: string, other: string, aside: string): void {
  if (!existsSync(aside)) return;
  if (!existsSync(one)) renameSync(aside, one);
  else if (!existsSync(other)) renameSync(aside, other);
}
