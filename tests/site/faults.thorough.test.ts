import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { skipAloud } from '../support/skip-aloud.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { PROJECT, runScript, SAMPLE, temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

/** Enough articles for two threads. */
const ARTICLES = 210;

let folder: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => join(folder, ...names);
const words = (...more: string[]) => [
  ...['--content', at('content'), '--out', at('dist'), '--cache', at('cache'), '--public', at('public')],
  ...['--jobs', '2', '--quiet', ...more],
];
const preload = (name: string) =>
  `--import ${pathToFileURL(join(PROJECT, 'tests', 'support', name)).href} --max-old-space-size=200`;

let turn = 0;
/** Another text for every article, so that all are rendered anew. */
async function changeAll(): Promise<void> {
  turn++;
  const number = (i: number) => String(i + 1).padStart(3, '0');
  await writeFiles(
    at('content'),
    Object.fromEntries(
      Array.from({ length: ARTICLES }, (_, i) => [
        `2020/a${number(i)}.md`,
        articleText(`A ${number(i)}`, `2020-01-${String((i % 28) + 1).padStart(2, '0')}`, `Turn ${turn}.`),
      ]),
    ),
  );
}

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await changeAll();
  expect(await runScript('build', words())).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => remove?.());

describe.each([
  [
    'ends',
    'exit',
    /^The edition could not be made, and the last one is as it was: The texts of 2020\/a\d+\.md to 2020\/a\d+\.md could not be rendered: their thread ended too early\. If memory is short, /,
  ],
  ['fails', 'error', /The texts of .* could not be rendered: a thread that fails\.\n$/],
  ['has no memory left', 'memory', /The texts of .* memory.*If memory is short, build with --jobs 1/],
])('a thread that %s', (_, way, sentence) => {
  test('ends the build with a sentence, and the last edition stays', async () => {
    await changeAll();
    const before = snapshotOf(at('dist'));
    const failed = await runScript('build', words(), {
      env: { NODE_OPTIONS: preload('failing-thread.mjs'), FAILING: way },
    });
    expect([failed.status, failed.stderr]).toEqual([1, expect.stringMatching(sentence)]);
    expect(differing(before, snapshotOf(at('dist')))).toEqual([]);
  });
});

/** Processes that another has started, and those that these have, by their ids. */
function childrenOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => parentOf(child) === pid);
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

async function build(
  onChildren: (children: number[], pid: number) => boolean,
): Promise<{ status: number | null; said: string; seen: number[] }> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'build.ts'), ...words()], { cwd: SAMPLE });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const seen = new Set<number>();
  const exit = once(child, 'exit');
  let isOver = false;
  void exit.then(() => (isOver = true));
  let isDone = false;
  await vi.waitUntil(
    () => {
      const children = isDone ? [] : childrenOf(child.pid!);
      for (const pid of children) seen.add(pid);
      isDone ||= onChildren(children, child.pid!);
      return isOver;
    },
    { interval: 5, timeout: 120_000 },
  );
  return { status: child.exitCode, said, seen: [...seen] };
}

/** Waits until none of these processes is left. */
const allEnd = (pids: number[]) => expect.poll(() => pids.map(commandOf).filter(Boolean)).toEqual([]);

const isLinux = process.platform === 'linux';

const PAGEFIND = /pagefind(_extended)? --service|pagefind_extended/;

describe.skipIf(!isLinux)('a process that is killed', () => {
  const kill = (pattern: RegExp) => (children: number[]) => {
    const target = children.find((pid) => pattern.test(commandOf(pid)));
    if (target === undefined) return false;
    process.kill(target, 'SIGKILL');
    return true;
  };

  test.each([['Pagefind', PAGEFIND, /the search segment .* cannot be made: .* If memory is short/]])(
    '%s: the build ends with a sentence, the last edition stays, and no process',
    async (_, pattern, sentence) => {
      await changeAll();
      const before = snapshotOf(at('dist'));
      const { status, said, seen } = await build(kill(pattern));
      expect([status, said]).toEqual([1, expect.stringMatching(sentence)]);
      expect(differing(before, snapshotOf(at('dist')))).toEqual([]);
      await allEnd(seen);
    },
  );

  test('the build itself: what it started ends with it', async () => {
    await changeAll();
    const before = snapshotOf(at('dist'));
    const { seen } = await build((children, pid) => {
      const isRunning = children.some((child) => PAGEFIND.test(commandOf(child)));
      if (isRunning) process.kill(pid, 'SIGKILL');
      return isRunning;
    });
    expect(seen.length).toBeGreaterThan(0);
    await allEnd(seen);
    expect(differing(before, snapshotOf(at('dist')))).toEqual([]);
    expect(await runScript('build', words())).toMatchObject({ status: 0, stderr: '' });
  });
});

const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups'];

/** Whether this machine can run a command as somebody without rights. */
function canBeNobody(): boolean {
  try {
    execFileSync('setpriv', [...NOBODY, process.execPath, '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('somebody without rights', () => {
  const buildAsNobody = async () => {
    const command = [process.execPath, join(PROJECT, 'scripts', 'build.ts'), ...words()];
    const child = spawn('setpriv', [...NOBODY, ...command], { cwd: SAMPLE });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [status] = (await once(child, 'exit')) as [number];
    return { status, said };
  };

  test('who may not write is told what to do', async (context) => {
    if (!canBeNobody()) return skipAloud(context, 'only root can become somebody without rights');
    chmodSync(folder, 0o755);
    const { status, said } = await buildAsNobody();
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/EACCES.*change its permissions, or choose another folder\.\n$/),
    ]);
  });

  test('who may not even look is told so', async (context) => {
    if (!canBeNobody()) return skipAloud(context, 'only root can become somebody without rights');
    chmodSync(folder, 0o700);
    const { status, said } = await buildAsNobody();
    expect([status, said]).toEqual([2, expect.stringMatching(/^\S*content cannot be looked into: EACCES/)]);
  });
});
