import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { borrowBundles, returnBundles } from './lent-bundles.ts';

/** The project's folder. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** The archive that the tests build, with its `content` and `public`: what lies in those of the project is its owner's. */
export const SAMPLE = join(import.meta.dirname, '..', 'sample');

/** When the tests read the sample archive, in milliseconds: nothing in it waits for a later day. */
export const MOMENT = Date.UTC(2026, 0, 1);

/** What a script left behind. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Variables of the test runner, and those that change what a script does: a script is run as a reader would run it. */
const OURS = /^(VITEST.*|BACKFILE_.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV|SOURCE_DATE_EPOCH)$/;

export interface RunOptions {
  /** The folder it runs in, unless it is that of the sample archive. */
  cwd?: string;
  env?: Record<string, string>;
  /** A build finds its new cache empty, and compiles the components of the pages although another build did. */
  isBare?: boolean;
}

/** Runs one of `scripts/` to its end. Builds with a new cache get the components that another build compiled. */
export async function runScript(name: string, words: string[] = [], options: RunOptions = {}): Promise<Outcome> {
  const at = words.indexOf('--cache');
  const cache = name === 'build' && !options.isBare && at !== -1 ? words[at + 1] : undefined;
  if (!cache) return run(name, words, options);
  borrowBundles(cache);
  const outcome = await run(name, words, options);
  returnBundles(cache);
  return outcome;
}

function run(name: string, words: string[], options: RunOptions): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(([key]) => !OURS.test(key));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PROJECT, 'scripts', `${name}.ts`), ...words], {
      cwd: options.cwd ?? SAMPLE,
      env: { ...Object.fromEntries(inherited), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
  });
}

/** The words that build `content` into `out`, with a cache of its own beside it. Tests run beside one another: a build takes one job. */
export function buildWords(content: string, out: string, ...more: string[]): string[] {
  return ['--content', content, '--out', out, '--cache', `${out}.cache`, '--jobs', '1', ...more];
}

/** A temporary folder and the way to remove it. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
