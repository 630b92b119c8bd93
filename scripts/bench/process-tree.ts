import { readdirSync, readFileSync } from 'node:fs';

/** Memory of one process in bytes. */
export interface ProcessMemory {
  pid: number;
  /** Resident now. */
  now: number;
  /** The largest it ever was (VmHWM). */
  peak: number;
}

/**
 * Memory of a process and all that it began, from Linux's /proc; empty elsewhere. `known` holds what belongs to the tree
 * so far and is added to: a process whose parent has ended stays in it.
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
    const memory = { pid, now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
    return memory.peak > 0 ? [memory] : [];
  });
}

function listProcesses(): { pid: number; parent: number }[] {
  return readFolder('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    // `pid (name) state parent ...`; a name may hold anything, parentheses too.
    const parent = /.*\) \S (\d+)/s.exec(readProc(`${name}/stat`))?.[1];
    return parent ? [{ pid: Number(name), parent: Number(parent) }] : [];
  });
}

/** Empty when the process has just ended. */
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
