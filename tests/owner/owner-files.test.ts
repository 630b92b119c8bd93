import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '../../src/archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function open(files: Record<string, string | Buffer>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const { site, problems } = await openContent(folder);
  return { site, told: problems.map(({ file, line, code, found }) => `${file}:${line} ${code} ${found}`) };
}

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><rect width="100" height="20"/></svg>';

test('a logo, a style sheet and words are read from the content folder', async () => {
  const { site, told } = await open({
    'site.yaml': 'language: nl\nlook:\n  logo: look/logo.svg\n',
    'look/logo.svg': LOGO,
    'theme.css': 'a { color: red }',
    'labels/nl.json': '{ "tags": "Trefwoorden" }',
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^site\.yaml:1 labels-missing nl, in which \d+ labels are missing/);
  expect(site.labelFiles).toEqual({ nl: { tags: 'Trefwoorden' } });
  expect(site.theme).toContain('color: red');
  expect(site.look.logo).toMatchObject({ light: { width: 100, height: 20 }, height: 2.5 });
  expect(JSON.stringify(site.look)).not.toContain('places');
});

test.each([
  ['look:\n  logo: look/none.svg', /^site\.yaml:2 logo-unreadable look\/none\.svg: there is no such file/],
  ['look:\n  logo: look/script.svg', /^site\.yaml:2 logo-unsafe look\/script\.svg: it holds <script>/],
  ['look:\n  logo: look/not.png', /^site\.yaml:2 logo-unreadable look\/not\.png: not a readable picture/],
  ['look:\n  fonts: { serif: look/none.woff2 }', /^site\.yaml:2 font-invalid look\/none\.woff2: there is no such file/],
  ['look:\n  fonts: { serif: look/ttf.woff2 }', /^site\.yaml:2 font-invalid look\/ttf\.woff2, which is not a WOFF2/],
  ['look:\n  fonts: { serif: look/cut.woff2 }', /^site\.yaml:2 font-invalid look\/cut\.woff2, whose tables/],
])('%j is one problem at its line, and the built-in look serves', async (yaml, expected) => {
  const { site, told } = await open({
    'site.yaml': yaml,
    'look/script.svg': LOGO.replace('<rect', '<script>alert(1)</script><rect'),
    'look/not.png': 'not a picture',
    'look/ttf.woff2': Buffer.from([0, 1, 0, 0, 0, 0]),
    'look/cut.woff2': 'wOF2 and no more',
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(expected);
  expect(site.look).toEqual({});
});

test('a font for share images that cannot be read is a problem, and those of Backfile serve', async () => {
  const woff = readFileSync(
    createRequire(import.meta.url).resolve('@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff'),
  );
  const { site, told } = await open({
    'site.yaml': 'shareFonts: [a.woff, gone.ttf, text.otf, cut.ttf, tables.ttf]\n',
    'a.woff': woff,
    'text.otf': 'no font',
    'cut.ttf': Buffer.from([0, 1, 0, 0, 0, 200]),
    'tables.ttf': Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 2]), Buffer.alloc(500, 255)]),
  });
  expect(told.map((line) => line.replace(/^site\.yaml:\S* /, ''))).toEqual([
    'font-unreadable gone.ttf: there is no such file',
    'font-unreadable text.otf, which is not a TrueType, OpenType or WOFF font',
    'font-unreadable cut.ttf, whose tables cannot be read',
    'font-unreadable tables.ttf, whose tables cannot be read',
  ]);
  expect(site.shareFonts).toEqual(['a.woff']);
});
