import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { byLength } from '../support/length.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KILLS = byLength(1, 5, 12);
const COUNTING = `--import ${pathToFileURL(join(import.meta.dirname, '..', 'support', 'kill-at-write.mjs')).href}`;
const SCRIPT = join(import.meta.dirname, '..', 'support', 'build-with-fakes.ts');

/** A small disk of its own; false where this user may not make one. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return true;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const article = (title: string, day: string) => `---\ntitle: ${title}\ndate: ${day}\n---\n\nThe text of ${title}.\n`;

test.each([
  ['whose parent is another disk', 'disk', 'disk/dist', /^in (one step|three renames)$/],
  ['that is another disk itself', 'disk', 'disk', /^file by file$/],
])(`a folder %s: built, killed at ${KILLS} moments, nothing lost`, async (_, disk, dist, way) => {
  const folder = temporaryFolder();
  const at = (...names: string[]) => join(folder, ...names);
  if (!mountSmallDisk(at(disk))) return console.warn('skipped: only root can mount a small disk');
  for (let i = 1; i <= 20; i++)
    write(at(`content/2020/a${i}.md`), article(`A ${i}`, `2020-03-${String(i).padStart(2, '0')}`));
  const words = (out: string, cache: string) => [SCRIPT, at('content'), at('public'), out, cache];
  const build = async (env: Record<string, string> = {}) => {
    const printed = execFileSync(process.execPath, words(at(dist), at('cache')), {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return JSON.parse(printed) as { put: string | null };
  };
  const change = (turn: number) => {
    write(at('content/2021/changing.md'), article(`Turn ${turn}`, `2021-05-${String(turn + 1).padStart(2, '0')}`));
  };
  expect((await build()).put).toMatch(/in one step|file by file/);
  // Every tree has to hold the changing article before a turn makes as few changes as the later ones.
  for (const turn of [0, 1, 2]) {
    change(turn);
    await build();
  }
  change(3);
  expect((await build({ NODE_OPTIONS: COUNTING, CHANGES_LOG: at('changes') })).put).toMatch(way);
  const changes = Number(readFileSync(at('changes'), 'utf8'));
  expect(changes).toBeGreaterThan(20);
  let version = 4;
  for (let turn = 1; turn <= KILLS; turn++) {
    // Spread over the whole build; most of them where files are put in place, near its end.
    let killAt = Math.ceil(changes * Math.sqrt((turn - 0.5) / KILLS));
    let last = snapshotOf(at(dist));
    let killedBy: string | null = null;
    // A build may make fewer changes than the one that was counted, and end before the moment.
    for (; killedBy === null && killAt > 0; killAt = Math.floor(killAt * 0.8)) {
      last = snapshotOf(at(dist));
      change(version++);
      const child = spawn(process.execPath, words(at(dist), at('cache')), {
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, NODE_OPTIONS: COUNTING, KILL_AT: String(killAt) },
      });
      [, killedBy] = (await once(child, 'exit')) as [number | null, string | null];
    }
    expect(killedBy, `turn ${turn}`).toBe('SIGKILL');
    const found = snapshotOf(at(dist));
    await build();
    const next = snapshotOf(at(dist));
    for (const name of found.keys()) if (name.startsWith('.backfile-next/')) found.delete(name);
    const isWhole = differing(found, last).length === 0 || differing(found, next).length === 0;
    // Between two of three renames there is no edition; it comes back with the next build.
    expect(isWhole || found.has('.backfile-journal') || found.size === 0, `turn ${turn}`).toBe(true);
    expect(
      readdirSync(at(dist)).filter((name) => name.startsWith('.backfile-')),
      `turn ${turn}`,
    ).toEqual(['.backfile-edition']);
  }
  execFileSync(process.execPath, words(at('cold/dist'), at('cold/cache')));
  expect(differing(snapshotOf(at(dist)), snapshotOf(at('cold/dist')))).toEqual([]);
});
