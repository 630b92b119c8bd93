import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** The largest output of Git: several times the names of a hundred thousand files. */
const MOST = 2 ** 30;

/**
 * Runs Git in a folder.
 * @throws if Git is missing, or does not know the folder or a name.
 */
export function git(folder: string, ...words: string[]): Promise<string> {
  return gitWithIndex(undefined, folder, ...words);
}

/**
 * Runs Git in a folder with another index file than the repository's own.
 * @throws if Git is missing, or does not know the folder or a name.
 */
export async function gitWithIndex(index: string | undefined, folder: string, ...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...words], {
    cwd: folder,
    maxBuffer: MOST,
    ...(index === undefined ? {} : { env: { ...process.env, GIT_INDEX_FILE: index } }),
  });
  return stdout;
}

/** Runs Git and splits its output at NUL. */
export async function gitNames(folder: string, ...words: string[]): Promise<string[]> {
  return (await git(folder, ...words)).split('\0').filter(Boolean);
}

/** Why Git cannot answer for a folder, in words for the user; null if it can. */
export async function whyNoGit(folder: string, revision?: string): Promise<string | null> {
  try {
    await git(folder, 'rev-parse', '--is-inside-work-tree');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? 'Git is not installed' : 'the folder is not in a Git repository';
  }
  if (revision === undefined) return null;
  try {
    await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    return null;
  } catch {
    return (await isShallow(folder))
      ? 'Git does not know it, because the clone holds only the last commits'
      : 'Git does not know it';
  }
}

/** Whether a clone is shallow. */
export async function isShallow(folder: string): Promise<boolean> {
  return (await git(folder, 'rev-parse', '--is-shallow-repository')).trim() === 'true';
}

/** Reads Git objects by name, with one process. Missing objects are left out. */
export function readBlobs(folder: string, names: Iterable<string>): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['cat-file', '--batch'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(cutBatch(Buffer.concat(chunks))));
    // If the process ends early, the missing objects show it.
    child.stdin.on('error', () => {});
    child.stdin.end([...new Set(names)].map((name) => `${name}\n`).join(''));
  });
}

/** For each object: `<name> blob <size>`, the bytes, and a line end; `<name> missing` for others. */
function cutBatch(bytes: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let place = 0; place < bytes.length; ) {
    const end = bytes.indexOf(10, place);
    if (end < 0) break;
    const [name = '', kind, size] = bytes.toString('utf8', place, end).split(' ');
    place = end + 1;
    if (kind === 'missing' || size === undefined) continue;
    blobs.set(name, bytes.subarray(place, place + Number(size)));
    place += Number(size) + 1;
  }
  return blobs;
}
