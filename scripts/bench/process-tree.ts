import { readdirSync, readFileSync } from 'node:fs';

/** Memory of one process in bytes, and its time. */
export interface ProcessMemory {
  pid: number;
  /** The name of its program, at most 15 letters. */
  name: string;
  /** CPU seconds of all its threads so far. */
  cpu: number;
  /** The current resident size. */
  now: number;
  /** The largest resident size so far (VmHWM). */
  peak: number;
}

/**
 * The memory of a process and its descendants, from Linux's /proc; empty on other systems. `known` holds the processes
 * of the tree so far and is extended, so that a process stays in the tree after its parent has ended.
 */
export function readProcessTree(known: Set<number>): ProcessMemory[] {
  const alive = new Map(listProcesses().map(({ pid, parent }) => [pid, parent]));
  for (const pid of known) if (!alive.has(pid)) known.delete(pid);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const [pid, parent] of alive) if (known.has(parent)) known.add(pid);
  }
  return [...known].flatMap((pid) => {
    const status = readProc(`${pid}/status`);
    const kilobytes = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
    const [, name = ''] = /^Name:\t(.*)$/m.exec(status) ?? [];
    const memory = { pid, name, cpu: cpuOf(pid), now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
    return memory.peak > 0 ? [memory] : [];
  });
}

/** Ticks a second in `/proc/PID/stat`: the same for all programs on Linux. */
const TICKS = 100;

/** User and system time: the 14th and 15th value of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
function cpuOf(pid: number): number {
  const values = readProc(`${pid}/stat`).replace(/.*\) /s, '').split(' ');
  return (Number(values[11] ?? 0) + Number(values[12] ?? 0)) / TICKS;
}

function listProcesses(): { pid: number; parent: number }[] {
  return readFolder('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    // `pid (name) state parent ...`. The name may contain anything, including parentheses.
    const parent = /.*\) \S (\d+)/s.exec(readProc(`${name}/stat`))?.[1];
    return parent ? [{ pid: Number(name), parent: Number(parent) }] : [];
  });
}

/** Empty if the process has just ended. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}

function readFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
