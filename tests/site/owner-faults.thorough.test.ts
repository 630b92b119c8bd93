import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWords, PROJECT, runScript, temporaryFolder } from './run-script.ts';
import { articleText, DRAWING, writeFiles } from './small-content.ts';

const FONT = join(PROJECT, 'node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2');
const SITE = `title: The Harbour Post
language: en
calendar: gregorian
look:
  accent: "#b01030"
  logo: look/logo.svg
  fonts: { sans: look/sans.woff2 }
`;
const FILES = {
  'site.yaml': SITE,
  'look/logo.svg': DRAWING,
  'theme.css': '.masthead { letter-spacing: 0.01em; }\n',
  'labels/nl.json': '{ "articles": { "one": "{n} artikel", "other": "{n} artikelen" } }\n',
  'one.md': articleText('One', '2020-01-03'),
  'two.md': articleText('Two', '2020-01-04'),
};

let [folder, remove] = ['', async () => {}];
const out = () => join(folder, 'site');
const build = (content: string) => runScript('build', buildWords(content, out()));

/** One digest of all files of the edition. */
function edition(): string {
  const hash = createHash('sha256');
  for (const file of globSync('**', { cwd: out(), withFileTypes: true })
    .filter((found) => found.isFile())
    .sort(byPath))
    hash.update(file.name).update(readFileSync(join(file.parentPath, file.name)));
  return hash.digest('hex');
}

function byPath(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
}

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(join(folder, 'good'), FILES);
  copyFileSync(FONT, join(folder, 'good/look/sans.woff2'));
  expect(await build(join(folder, 'good'))).toMatchObject({ status: 0 });
});
afterAll(() => remove());

/** A file that is spoilt, its new text, and what the build says of it. */
const FAULTS: [name: string, file: string, text: string, said: RegExp][] = [
  ['an unknown key of the look', 'site.yaml', SITE.replace('accent', 'acent'), /site\.yaml:5:3 .*write {5}accent,/s],
  ['a missing font', 'site.yaml', SITE.replace('sans.woff2', 'gone.woff2'), /site\.yaml:7:\d+ .*font-invalid/s],
  ['a font that is no WOFF2 file', 'look/sans.woff2', 'no font', /site\.yaml:7:\d+ .*font-invalid/s],
  [
    'a logo with a script',
    'look/logo.svg',
    DRAWING.replace('<rect', '<script>1</script><rect'),
    /site\.yaml:6:\d+ .*logo-unsafe.*<script>/s,
  ],
  ['a style sheet that imports', 'theme.css', 'a { }\n@import "b.css";\n', /theme\.css:2:\d+ .*theme-invalid/s],
  [
    'a style sheet with a foreign address',
    'theme.css',
    'a {\n  background: url(https://x.example/a.png);\n}\n',
    /theme\.css:2:\d+ .*theme-invalid/s,
  ],
  [
    'a component with a fault of syntax',
    'components/Masthead.astro',
    '---\nconst a = ;\n---\n\n<header>a</header>\n',
    /components\/Masthead\.astro:2:\d+/,
  ],
  [
    'a wrong plural category',
    'labels/nl.json',
    '{\n  "articles": {\n    "one": "a",\n    "few": "b",\n    "other": "c"\n  }\n}\n',
    /labels\/nl\.json:4:\d+ .*plural-invalid/s,
  ],
  ['a calendar that is none', 'site.yaml', SITE.replace('gregorian', 'persain'), /site\.yaml:3:\d+ .*persian/s],
  ['a day that no year has', 'two.md', articleText('Two', '2021-02-29'), /two\.md:3:\d+ .*2021-02-28/s],
];

test.each(FAULTS)('%s is told with its line, and the last edition stays as it is', async (_, file, text, said) => {
  const content = join(folder, 'spoilt');
  rmSync(content, { recursive: true, force: true });
  cpSync(join(folder, 'good'), content, { recursive: true });
  await writeFiles(content, { [file]: text });
  const before = edition();
  const { status, stderr, stdout } = await build(content);
  expect([status, edition()]).toEqual([1, before]);
  expect(stdout + stderr).toMatch(said);
  rmSync(join(content, file));
  cpSync(join(folder, 'good'), content, { recursive: true });
  expect(await runScript('check', ['--content', content])).toMatchObject({ status: 0 });
});
