import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { compareTrees } from '../../src/edition/compare-trees.ts';
import { fillFolder, finishFolder } from '../../src/edition/fill-folder.ts';
import { readMark, writeMark } from '../../src/edition/tree.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const OLD = { id: '0'.repeat(32) };
const NEW = { id: '1'.repeat(32), base: '/archive/' };

let folder: string;
const at = (name: string) => join(folder, name);

function write(tree: string, texts: Record<string, string>, mark: { id: string }): void {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(at(tree), name)), { recursive: true });
    writeFileSync(join(at(tree), name), text);
  }
  writeMark(at(tree), mark);
}

beforeEach(() => {
  folder = temporaryFolder();
  write('out', { 'index.html': 'one', 'a.html': 'file', 'b/index.html': 'b', 'assets/old.css': 'old' }, OLD);
  write('next', { 'index.html': 'two', 'a.html/index.html': 'folder', b: 'file', 'assets/new.css': 'new' }, NEW);
});

test('a folder that cannot be moved holds the next edition, its mark and nothing else', () => {
  fillFolder(at('out'), at('next'), compareTrees(at('out'), at('next')), NEW);
  expect(compareTrees(at('out'), at('next'))).toEqual({ changed: [], added: [], removed: [] });
  expect(readMark(at('out'))).toBe(NEW.id);
  expect(readdirSync(at('out')).sort()).toEqual(['.backfile-edition', 'a.html', 'assets', 'b', 'index.html']);
});

test('what was begun and not yet written down is thrown away: the last edition stays', () => {
  mkdirSync(at('out/.backfile-next'));
  writeFileSync(at('out/.backfile-next/index.html'), 'two');
  finishFolder(at('out'));
  expect(readFileSync(at('out/index.html'), 'utf8')).toBe('one');
  expect(existsSync(at('out/.backfile-next'))).toBe(false);
  expect(readMark(at('out'))).toBe(OLD.id);
});

test.each([0, 1, 2, 3])('interrupted after %i files, the next build finishes it', (done) => {
  const { changed, removed } = compareTrees(at('out'), at('next'));
  const put = ['assets/new.css', 'b', 'a.html/index.html', 'index.html'];
  expect(changed.filter((name) => name !== '.backfile-edition').sort()).toEqual(put.toSorted());
  for (const name of put) {
    mkdirSync(dirname(at(`out/.backfile-next/${name}`)), { recursive: true });
    writeFileSync(at(`out/.backfile-next/${name}`), readFileSync(join(at('next'), name)));
  }
  writeFileSync(at('out/.backfile-journal'), JSON.stringify({ put, removed, mark: NEW }));
  if (done > 0) renameSync(at('out/.backfile-next/assets/new.css'), at('out/assets/new.css'));
  if (done > 2) renameSync(at('out/.backfile-next/index.html'), at('out/index.html'));
  finishFolder(at('out'));
  expect(compareTrees(at('out'), at('next'))).toEqual({ changed: [], added: [], removed: [] });
  expect(existsSync(at('out/.backfile-journal'))).toBe(false);
});
