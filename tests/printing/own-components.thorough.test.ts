import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readComponents, STABLE_COMPONENTS } from '../../src/owner/components.ts';
import { compileInProcess } from '../../src/printing/compile-in-process.ts';
import type { PageView } from '../../src/views/page-view.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const room = mkdtempSync(join(tmpdir(), 'backfile-test-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

let folders = 0;
/** A content folder with these files. */
function contentWith(files: Record<string, string>): string {
  const content = join(room, `content-${folders++}`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return content;
}

async function compile(files: Record<string, string>): Promise<string> {
  const content = contentWith(files);
  const { components } = readComponents(content, Object.keys(files));
  const own = { folder: join(content, 'components'), names: components.names };
  const outDir = join(room, `bundle-${folders++}`);
  await compileInProcess({ root: PROJECT, outDir, own });
  return outDir;
}

const MASTHEAD = `---
import Default from 'backfile/components/Masthead.astro';
import Slogan from './parts/Slogan.astro';
---
<div class="ours"><Slogan /><Default {...Astro.props} /></div>
<style>.ours { border: 1px solid }</style>
`;
const FILES = {
  'components/Masthead.astro': MASTHEAD,
  'components/parts/Slogan.astro': '<p>Since 1921</p>\n',
  'components/Colophon.astro': '<footer>Our paper, {Astro.props.frame.siteTitle}</footer>\n',
};

test('take the place of the built-in ones, which they may wrap, and give the same bytes wherever they lie', async () => {
  const [first, second] = [await compile(FILES), await compile(FILES)];
  const { print } = (await import(pathToFileURL(join(first, 'server', 'entry.mjs')).href)) as {
    print: (page: PageView) => Promise<string>;
  };
  const { catalog } = catalogOf([article('2020-11-10', 'a', { title: 'Summit' })]);
  const html = await print({ kind: 'FrontPage', view: viewAt(catalog, '/') });
  expect(html).toMatch(/<div class="ours"[^>]*>\s*<p>Since 1921<\/p>\s*<header class="masthead"/);
  expect(html).toContain('<footer>Our paper, ');
  expect(html).not.toContain('class="colophon"');
  const styles = (folder: string) => {
    const assets = join(folder, 'client', 'assets');
    return readdirSync(assets).map((name) => [name, readFileSync(join(assets, name), 'utf8')]);
  };
  expect(styles(first)).toEqual(styles(second));
  expect(JSON.stringify(styles(first))).toContain('.ours');
}, 240_000);

test.each([
  ['a syntax error', '<footer>\n  {</footer>\n', /components\/Colophon\.astro:\d+/],
  [
    'an import of what is not exported',
    "---\nimport Day from '../Day.astro';\n---\n<footer><Day /></footer>\n",
    /components\/Colophon\.astro:2:1: \.\.\/Day\.astro cannot be imported: it lies outside/,
  ],
  [
    'an import of another package',
    "---\n\nimport x from 'left-pad';\n---\n<footer>{x}</footer>\n",
    /components\/Colophon\.astro:3:1: left-pad cannot be imported: .*backfile\/components\/Masthead\.astro/,
  ],
])('with %s are named with their line', { timeout: 240_000 }, async (_, text, said) => {
  await expect(compile({ 'components/Colophon.astro': text })).rejects.toThrow(said);
});

test('a name that is none is an error that lists the names', () => {
  const files = { 'components/Footer.astro': '<footer />', 'components/parts/Any.astro': '<p />' };
  const { components, problems } = readComponents(contentWith(files), Object.keys(files));
  expect(components.names).toEqual([]);
  expect(problems.map(({ code, file, severity }) => [code, file, severity])).toEqual([
    ['component-unknown', 'components/Footer.astro', 'error'],
  ]);
  for (const name of Object.keys(STABLE_COMPONENTS)) expect(problems[0]!.cure).toContain(name);
});

test('every byte of their folder is in their digest', () => {
  const digestOf = (files: Record<string, string>) =>
    readComponents(contentWith(files), Object.keys(files)).components.digest;
  const digests = [
    digestOf({}),
    digestOf(FILES),
    digestOf({ ...FILES, 'components/parts/Slogan.astro': '<p>Since 1922</p>\n' }),
    digestOf({ ...FILES, 'components/parts/a.css': 'p { margin: 0 }' }),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  expect(digestOf(FILES)).toBe(digests[1]);
});

test('docs/look.md names every component that may be replaced, and no other', () => {
  const document = readFileSync(join(PROJECT, 'docs', 'look.md'), 'utf8');
  const rows = document.slice(document.indexOf('## 3.')).match(/^\| `[^|]*/gm) ?? [];
  const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
  expect(named.toSorted()).toEqual(Object.keys(STABLE_COMPONENTS).toSorted());
});
