import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fillContentFolder } from '../../scripts/bench/content-folder.ts';
import { line, parse } from '../support/parse.ts';

const ARTICLES = 120;
const AS_OF = Date.UTC(2027, 0, 1);
const folder = mkdtempSync(join(tmpdir(), 'backfile-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesOf(name: string): Map<string, string> {
  const root = join(folder, name);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

const content = fillContentFolder(join(folder, 'one'), ARTICLES);
const files = filesOf('one');

test('the corpus has the promised number of articles, and is the same bytes twice', () => {
  expect(files.size).toBe(ARTICLES);
  fillContentFolder(join(folder, 'two'), ARTICLES);
  expect([...filesOf('two')]).toEqual([...files]);
});

test('every article is read without problems', () => {
  const read = [...files].map(([file, text]) => parse(file, text, { asOf: AS_OF }));
  expect(read.flatMap(({ problems }) => problems.map(line))).toEqual([]);
  const articles = read.map(({ article }) => article!);
  expect(articles.every(({ kind, status }) => kind === 'article' && status === 'published')).toBe(true);
  expect(new Set(articles.map(({ section }) => String(section))).size).toBe(8);
  const years = articles.map(({ date }) => date!.day.slice(0, 4));
  expect([years[0], years.at(-1), new Set(years).size]).toEqual(['2000', '2026', 27]);
});

test('articles have about 800 words', () => {
  const words = [...files.values()].map((text) => text.split(/\s+/).length);
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  expect(mean).toBeGreaterThan(700);
  expect(mean).toBeLessThan(950);
});

test('the steps change one file each', () => {
  content.addArticle();
  const withOneMore = filesOf('one');
  const added = [...withOneMore].filter(([file]) => !files.has(file));
  expect(withOneMore.size).toBe(ARTICLES + 1);
  expect(added.map(([file]) => file.slice(0, 8))).toEqual(['2026/11/']);
  expect(added.flatMap(([file, text]) => parse(file, text, { asOf: AS_OF }).problems.map(line))).toEqual([]);

  content.correctOldArticle();
  const corrected = [...filesOf('one')].filter(([file, text]) => withOneMore.get(file) !== text);
  expect(corrected.map(([file]) => file.slice(0, 4))).toEqual(['2013']);
});
