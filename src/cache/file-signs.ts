import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** In milliseconds. A file written less than this before we look may be written again with the same times. */
const TOO_FRESH = 2000;

/**
 * The metadata that show that a file has not changed: size, times and inode. '' if there is no file, or if it was
 * written so recently that they prove nothing.
 */
export function signsOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return '';
  const fresh = performance.timeOrigin + performance.now() - TOO_FRESH;
  if (stat.mtimeMs > fresh || stat.ctimeMs > fresh) return '';
  return `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
}

interface SignsTask {
  signsBelow: string;
}

/** Collects these metadata for every file below a folder, in a thread: for 100,000 files that takes a second. */
export function signsInThread(folder: string): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { signsBelow: folder } satisfies SignsTask });
    worker.on('message', (signs: [string[], string[]]) => {
      const [names, values] = signs;
      resolve(new Map(names.map((name, i) => [name, values[i]!])));
    });
    worker.on('error', reject);
  });
}

if (!isMainThread && workerData?.signsBelow) {
  const { signsBelow } = workerData as SignsTask;
  const names: string[] = [];
  const values: string[] = [];
  for (const entry of readdirSync(signsBelow, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    names.push(relative(signsBelow, path).replaceAll('\\', '/'));
    values.push(signsOf(path));
  }
  parentPort!.postMessage([names, values]);
}
