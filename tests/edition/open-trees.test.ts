import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Manifest } from '../../src/edition/manifest.ts';
import { editionId } from '../../src/edition/manifest.ts';
import { stampOf } from '../../src/edition/tree.ts';
import type { Base, Trees } from '../../src/edition/open-trees.ts';
import { findDeviations, isReplaceable, mendBase, openTrees, publish, treesOf } from '../../src/edition/open-trees.ts';
import { MARK_TOLERANCE } from '../../src/edition/verify-tree.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let trees: Trees;

beforeEach(() => {
  folder = temporaryFolder();
  trees = treesOf(join(folder, 'dist'), join(folder, 'cache'));
});

/** Waits until the disk's clock has gone on by more than the slack that a check of folders allows. */
async function nextMoment(): Promise<void> {
  const write = () => {
    writeFileSync(join(folder, 'moment'), '');
    return statSync(join(folder, 'moment')).ctimeMs;
  };
  const begun = write();
  await vi.waitUntil(() => write() > begun + MARK_TOLERANCE, { interval: 1, timeout: 10_000 });
}

/** Publishes files by their texts, as a build does: those of the last edition that are the same stay. */
function put(texts: Record<string, string>): ReturnType<typeof publish> {
  const base = verified();
  rmSync(join(folder, 'work'), { recursive: true, force: true });
  const files: Manifest['files'] = {};
  const added = new Map<string, string>();
  for (const [name, text] of Object.entries(texts)) {
    const before = base?.manifest.files[name];
    if (before?.[0] === text) files[name] = before;
    else {
      const source = join(folder, 'work', name.startsWith('search/') ? 'elsewhere' : 'pages', name);
      mkdirSync(dirname(source), { recursive: true });
      writeFileSync(source, text);
      added.set(name, source);
      files[name] = [text, ...stampOf(source)];
    }
  }
  const removed = Object.keys(base?.manifest.files ?? {}).filter((name) => !(name in files));
  const number = (base?.manifest.number ?? 0) + 1;
  return publish(trees, added, removed, { id: editionId(files), number, files, bundles: {} }, base, {
    made: join(folder, 'work', 'pages'),
  });
}

function verified(): Base | null {
  const base = openTrees(trees);
  return base && mendBase(trees, base, findDeviations(trees, base));
}

const textOf = (name: string) => readFileSync(join(trees.out, name), 'utf8');

test('what stays is the very same file, what is gone takes its empty folders with it', () => {
  put({ 'index.html': 'one', '2020/01/a.html': 'a', '2020/b.html': 'b' });
  const before = statSync(join(trees.out, '2020/b.html'));
  const { changed, removed } = put({ 'index.html': 'two', '2020/b.html': 'b' });
  expect([changed, removed]).toEqual([['index.html', '.backfile-edition'], ['2020/01/a.html']]);
  expect(textOf('index.html')).toBe('two');
  expect(existsSync(join(trees.out, '2020/01'))).toBe(false);
  const after = statSync(join(trees.out, '2020/b.html'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(readdirSync(folder)).toEqual(['cache', 'dist', 'work']);
});

test('the first edition takes the folder of what was made, and what was made elsewhere', () => {
  const texts = { 'index.html': 'one', '2020/a.html': 'a', 'search/2020/a': 'index' };
  const { changed } = put(texts);
  expect(changed.toSorted()).toEqual(['.backfile-edition', ...Object.keys(texts)].sort());
  expect(Object.keys(texts).map(textOf)).toEqual(Object.values(texts));
  expect(existsSync(join(folder, 'work/pages'))).toBe(false);
  const { isOut, manifest } = verified()!;
  expect([isOut, Object.keys(manifest.files).sort()]).toEqual([true, Object.keys(texts).sort()]);
});

test('what is gone of both trees is rebuilt', () => {
  const texts = { 'index.html': 'one', 'media/a.webp': 'a' };
  put(texts);
  rmSync(join(trees.out, 'media'), { recursive: true });
  rmSync(trees.spare, { recursive: true });
  expect(Object.keys(verified()!.manifest.files)).toEqual(['index.html']);
  put(texts);
  expect(textOf('media/a.webp')).toBe('a');
});

test('a file that cannot be read is rebuilt', () => {
  put({ 'index.html': 'one', 'a.html': 'a' });
  chmodSync(join(trees.out, 'a.html'), 0);
  expect(Object.keys(verified()!.manifest.files)).toEqual(['index.html']);
  put({ 'index.html': 'one', 'a.html': 'a' });
  expect(statSync(join(trees.out, 'a.html')).mode & 0o400).toBe(0o400);
});

test('a file becomes a folder, and a folder a file', () => {
  put({ 'a.html': 'file', 'b/index.html': 'folder' });
  put({ 'a.html/index.html': 'folder', b: 'file' });
  expect([textOf('a.html/index.html'), textOf('b')]).toEqual(['folder', 'file']);
  put({ 'a.html': 'file', 'b/index.html': 'folder' });
  expect([textOf('a.html'), textOf('b/index.html')]).toEqual(['file', 'folder']);
});

test.each<[string, () => void]>([
  ['a file is missing', () => rmSync(join(trees.out, 'a/b.html'))],
  ['a file was written into', () => writeFileSync(join(trees.out, 'a/b.html'), 'other')],
  ['a file is foreign', () => writeFileSync(join(trees.out, 'a/foreign.html'), 'x')],
  [
    'a file stands where a folder was',
    () => {
      rmSync(join(trees.out, 'a'), { recursive: true });
      writeFileSync(join(trees.out, 'a'), 'x');
    },
  ],
  ['a folder is foreign', () => mkdirSync(join(trees.out, 'foreign/deep'), { recursive: true })],
  ['a file of the spare tree is missing', () => rmSync(join(trees.spare, 'a/b.html'))],
  ['the spare tree is missing', () => rmSync(trees.spare, { recursive: true })],
  ['the edition is missing', () => rmSync(trees.out, { recursive: true })],
  ['its mark is missing', () => rmSync(join(trees.out, '.backfile-edition'))],
  [
    'both marks are',
    () => {
      for (const tree of [trees.out, trees.spare]) rmSync(join(tree, '.backfile-edition'));
    },
  ],
])('where %s, the next edition is whole', async (_, meddle) => {
  put({ 'index.html': 'one', 'a/b.html': 'b' });
  const first = snapshotOf(trees.out);
  await nextMoment();
  meddle();
  put({ 'index.html': 'one', 'a/b.html': 'b' });
  const names = (tree: string) => [...snapshotOf(tree)].map(([name, { digest }]) => [name, digest]);
  expect(names(trees.out)).toEqual([...first].map(([name, { digest }]) => [name, digest]));
  put({ 'index.html': 'two', 'a/b.html': 'b' });
  put({ 'index.html': 'one', 'a/b.html': 'b' });
  expect(names(trees.out)).toEqual([...first].map(([name, { digest }]) => [name, digest]));
  expect(names(trees.spare)).toEqual(names(trees.out));
});

test('an exchange that was interrupted is mended', () => {
  put({ 'index.html': 'one' });
  renameSync(trees.out, trees.aside);
  expect(openTrees(trees)?.isOut).toBe(true);
  expect(textOf('index.html')).toBe('one');
  renameSync(trees.spare, trees.aside);
  expect(openTrees(trees)?.isOut).toBe(true);
  expect(existsSync(trees.aside)).toBe(false);
});

test('a next edition that was finished and not yet put in place is gone on from', () => {
  put({ 'index.html': 'one' });
  cpSync(trees.out, join(folder, 'one'), { recursive: true, preserveTimestamps: true });
  const old = readdirSync(join(trees.cache, 'manifests'))[0]!;
  linkSync(join(trees.cache, 'manifests', old), join(folder, old));
  put({ 'index.html': 'two' });
  rmSync(trees.out, { recursive: true });
  renameSync(join(folder, 'one'), trees.out);
  renameSync(join(folder, old), join(trees.cache, 'manifests', old));
  expect(verified()).toMatchObject({ isOut: false, manifest: { number: 2 } });
  put({ 'index.html': 'two' });
  expect(textOf('index.html')).toBe('two');
});

test('a folder with anything but an edition in it is not replaced', () => {
  expect(isReplaceable(trees.out)).toBe(true);
  mkdirSync(trees.out);
  expect(isReplaceable(trees.out)).toBe(true);
  writeFileSync(join(trees.out, 'thesis.txt'), 'x');
  expect(isReplaceable(trees.out)).toBe(false);
  rmSync(trees.out, { recursive: true });
  put({ 'index.html': 'one' });
  expect(isReplaceable(trees.out)).toBe(true);
});
