import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** What a checkout may print: the names of a hundred thousand files, many times over. */
const MOST = 2 ** 30;

/** Runs Git in a folder. @throws where Git is missing, or does not know the folder or a name. */
export async function git(folder: string, ...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...words], {
    cwd: folder,
    maxBuffer: MOST,
  });
  return stdout;
}

/** The same, with what is printed cut at NUL. */
export async function gitNames(folder: string, ...words: string[]): Promise<string[]> {
  return (await git(folder, ...words)).split('\0').filter(Boolean);
}

/** Why Git cannot answer of a folder, in words for whoever asked; null where it can. */
export async function whyNoGit(folder: string, revision?: string): Promise<string | null> {
  try {
    await git(folder, 'rev-parse', '--is-inside-work-tree');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? 'Git is not installed' : 'the folder is no checkout of Git';
  }
  if (revision === undefined) return null;
  try {
    await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    return null;
  } catch {
    return (await isShallow(folder))
      ? 'Git does not know it: the clone holds only the last commits'
      : 'Git does not know it';
  }
}

/** Whether a clone holds only the last commits. */
export async function isShallow(folder: string): Promise<boolean> {
  return (await git(folder, 'rev-parse', '--is-shallow-repository')).trim() === 'true';
}

/** The contents of objects by their names, read by one process. Those that are missing are left out. */
export function readBlobs(folder: string, names: Iterable<string>): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['cat-file', '--batch'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(cutBatch(Buffer.concat(chunks))));
    // A process that ends early is told by what is missing.
    child.stdin.on('error', () => {});
    child.stdin.end([...new Set(names)].map((name) => `${name}\n`).join(''));
  });
}

/** `<name> blob <size>`, the bytes, and a line end, for each object; `<name> missing` for others. */
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
