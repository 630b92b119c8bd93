import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KnownFiles } from '../../src/cache/known-files.ts';
import { findTool } from '../support/find-tool.ts';
import { skipAloud } from '../support/skip-aloud.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Makes a file look as if it had been written an hour ago. */
function age(path: string): void {
  const then = statSync(path).mtimeMs / 1000 - 3600;
  utimesSync(path, then, then);
}

describe('outside a Git checkout', () => {
  test('a file that was written just now is read again, since it may change without its times doing so', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.md'), 'one');
    const first = await KnownFiles.open(root);
    expect(first.digestOf('a.md')).toBe(digestOf('one'));
    writeFileSync(join(root, 'a.md'), 'two');
    const second = await KnownFiles.open(root, first.table());
    expect(second.lookUp('a.md')).toBeUndefined();
    expect(second.digestOf('a.md')).toBe(digestOf('two'));
  });

  test('names that objects have of themselves, and files that are missing', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, '__proto__'), 'x');
    const files = await KnownFiles.open(root);
    expect(files.lookUp('constructor')).toBeUndefined();
    expect(files.digestOf('__proto__')).toBe(digestOf('x'));
    expect(files.digestOf('missing')).toBeNull();
    expect(
      (await KnownFiles.open(root, new Map(JSON.parse(JSON.stringify([...files.table()]))))).digestOf('__proto__'),
    ).toBe(digestOf('x'));
  });
});

describe('inside a Git checkout', () => {
  const git = (root: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], {
      cwd: root,
      stdio: 'pipe',
    });

  test('clean files are known by the index, whatever their times; modified, new and hidden ones are looked at', async (context) => {
    if (!findTool('git')) return skipAloud(context, 'git is not on the PATH');
    const root = temporaryFolder();
    const inner = join(root, 'content');
    mkdirSync(inner);
    const names = ['clean.md', 'modified.md', 'staged.md', 'hidden.md', 'متن é.md'];
    for (const name of names) writeFileSync(join(inner, name), name);
    git(root, 'init');
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'all');
    const first = await KnownFiles.open(inner);
    for (const name of names) first.digestOf(name);

    git(root, 'update-index', '--assume-unchanged', 'content/hidden.md');
    for (const name of ['modified.md', 'staged.md', 'hidden.md', 'new.md'])
      writeFileSync(join(inner, name), `${name}!`);
    git(root, 'add', 'content/staged.md');
    for (const name of names) age(join(inner, name));
    const second = await KnownFiles.open(inner, first.table());
    const known = (name: string) => second.lookUp(name);
    expect([known('clean.md'), known('متن é.md')]).toEqual([digestOf('clean.md'), digestOf('متن é.md')]);
    for (const name of ['modified.md', 'staged.md', 'hidden.md', 'new.md']) {
      expect(known(name), name).toBeUndefined();
      expect(second.digestOf(name), name).toBe(digestOf(`${name}!`));
    }
    rmSync(join(inner, 'clean.md'));
    expect((await KnownFiles.open(inner, first.table())).digestOf('clean.md')).toBeNull();
  });
});
