import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSite } from '../src/site/parse-site.ts';
import { MODULES, SINGLE } from './support/modules.ts';

const PROJECT = join(import.meta.dirname, '..');
const DECISIONS = 'docs/internals/decisions';
/** Every document; those that are generated name files of examples. */
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md'], { cwd: PROJECT })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !['docs/problems.md', 'docs/front-matter.md'].includes(file))
  .sort();

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

test.each(DOCUMENTS)('%s names files, tests and documents that exist', (document) => {
  const text = read(document);
  // `src/outputs/` and `tests/outputs/key.walk.test.ts`; a pattern such as `src/labels/xx.json` names no file.
  const named = [...text.matchAll(/`((?:src|tests|scripts|docs)\/[^`\s*<>:]+)`/g)].map(([, path]) => path!);
  const paths = named.filter((path) => !/\bxx\b|\bNNNN\b/.test(path));
  // Links of an example may begin at the root of a site.
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#|\/)([^)\s#]+)/g)].map(([, path]) => path!);
  const from = join(PROJECT, document, '..');
  const missing = [
    ...paths.filter((path) => !existsSync(join(PROJECT, path))),
    ...links.filter((path) => /\.md$/.test(path) && isOurs(document, path) && !existsSync(join(from, path))),
  ];
  expect(missing).toEqual([]);
});

/** README.md and docs/editors.md show links as articles write them: from one article to another. */
function isOurs(document: string, path: string): boolean {
  return !(/^(README|docs\/editors)\.md$/.test(document) && /^\.\.\/(\.\.|\d+\/)/.test(path));
}

test.each(['docs/look.md', 'docs/languages.md', 'docs/calendars.md'])('%s: its examples are settings', (document) => {
  const examples = [...read(document).matchAll(/^```yaml\n(.*?)^```/gms)].map(([, example]) => example!);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(parseSite('site.yaml', example).problems, example).toEqual([]);
});

describe('docs/internals/architecture.md', () => {
  const text = read('docs/internals/architecture.md');
  const rowsBelow = (heading: string): string[] => {
    const [, section = ''] = text.split(`\n## ${heading}\n`);
    const lines = (section.split('\n## ')[0] ?? '').split('\n');
    return lines.filter((line) => line.startsWith('| ')).filter((line) => !/^\| (module|name|folder|-)/.test(line));
  };

  test('has the import table that the tests enforce', () => {
    const table = MODULES.map(({ name, mayImport }) => `| ${name} | ${mayImport.join(', ') || 'nothing'} |`);
    expect(rowsBelow('Import table')).toEqual(table);
  });

  test('explains the names that stand for single files', () => {
    expect(SINGLE.map(({ name }) => name).filter((name) => !text.includes(`**${name}**`))).toEqual([]);
  });

  test('has one line for each folder and file directly below src/', () => {
    const there = globSync('src/*', { cwd: PROJECT, withFileTypes: true })
      .filter(({ name }) => !/^tsconfig|^README/.test(name))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    const named = rowsBelow('Map').flatMap((row) =>
      [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    );
    expect(named.sort()).toEqual(there.sort());
  });
});

describe('every folder directly below src/', () => {
  const folders = globSync('src/*', { cwd: PROJECT, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

  test('has a README.md, except the folder of routes', () => {
    // Astro makes a page of a Markdown file in src/pages/.
    const isRight = (name: string) => existsSync(join(PROJECT, 'src', name, 'README.md')) === (name !== 'pages');
    expect(folders.filter((name) => !isRight(name))).toEqual([]);
  });

  test.each(folders.filter((name) => name !== 'pages'))('%s: its README.md says what it may import', (name) => {
    const mayImport = MODULES.find(({ holds }) => holds.test(`${name}/x.ts`))?.mayImport ?? [];
    expect(read(`src/${name}/README.md`)).toContain(`\n- May import: ${mayImport.join(', ') || 'nothing'}.\n`);
  });
});

describe('decisions', () => {
  const files = globSync('*.md', { cwd: join(PROJECT, DECISIONS) })
    .filter((name) => name !== 'README.md')
    .sort();

  test('are numbered without gaps, and the index lists each with its title', () => {
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, i) => i + 1));
    const index = read(`${DECISIONS}/README.md`);
    const listed = [...index.matchAll(/^\| (\d{4}) \| \[(.+)\]\((.+\.md)\) \|/gm)].map(([, ...row]) => row);
    const wanted = files.map((name) => {
      const [, number, title] = /^# (\d{4})\. (.+)\n/.exec(read(`${DECISIONS}/${name}`)) ?? [];
      return [number, title, name];
    });
    expect(listed).toEqual(wanted);
  });

  test.each(files)('%s has every part', (name) => {
    const headings = [...read(`${DECISIONS}/${name}`).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Decision', 'Why not otherwise', 'Evidence', 'Status']);
  });
});

test('docs/README.md lists every document', () => {
  const index = read('docs/README.md');
  const listed = [...index.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => join('docs', path!).replaceAll('\\', '/'));
  const wanted = DOCUMENTS.filter((file) => /^docs\//.test(file) && !/^docs\/internals\/decisions\/\d/.test(file));
  const all = [...wanted, 'docs/problems.md', 'docs/front-matter.md'].filter((file) => file !== 'docs/README.md');
  expect(all.filter((file) => !listed.includes(file))).toEqual([]);
});
