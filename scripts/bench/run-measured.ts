import { spawn } from 'node:child_process';
import { BenchError } from './bench-error.ts';
import { readProcessTree } from './process-tree.ts';
import type { Command } from './system.ts';

/** Milliseconds between two measures of the processes. */
const PAUSE = 50;

export interface Measured {
  /** Seconds of wall time. */
  seconds: number;
  /** The largest size of the largest process, in bytes; null on machines without /proc. */
  largest: number | null;
  /** The most bytes of all processes together at one time. Shared pages count once for each process. */
  together: number | null;
  /** CPU seconds of all processes with all their threads, by the name of the program; empty without /proc. */
  cpu: Record<string, number>;
}

/** Runs a program to its end. @throws BenchError with the end of its output if it fails. */
export async function runMeasured({ program, words, env }: Command, folder: string): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(program, words, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const known = new Set(child.pid ? [child.pid] : []);
  let [largest, together] = [0, 0];
  const spent = new Map<number, { name: string; cpu: number }>();
  const look = () => {
    const tree = readProcessTree(known);
    for (const { pid, name, cpu } of tree) spent.set(pid, { name, cpu });
    largest = tree.reduce((most, { peak }) => Math.max(most, peak), largest);
    together = Math.max(
      together,
      tree.reduce((sum, { now }) => sum + now, 0),
    );
  };
  const timer = setInterval(look, PAUSE);
  const stop = () => {
    const tree = readProcessTree(known).map(({ pid }) => pid);
    for (const pid of tree) endProcess(pid);
    child.kill();
  };
  process.once('exit', stop);
  const outcome = await new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code, signal) => resolve(code === 0 ? '' : (signal ?? `status ${code}`)));
  });
  const seconds = (performance.now() - begun) / 1_000;
  clearInterval(timer);
  process.off('exit', stop);
  if (outcome) {
    const line = [program, ...words].join(' ');
    throw new BenchError(
      `A build failed (${outcome}). Bench again with --work DIR, and run it there to see why:\n${line}\nIts last words:\n${said.trim()}`,
    );
  }
  const cpu: Record<string, number> = {};
  for (const one of spent.values()) cpu[one.name] = (cpu[one.name] ?? 0) + one.cpu;
  return { seconds, largest: largest || null, together: together || null, cpu };
}

function endProcess(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // It has ended by itself.
  }
}
