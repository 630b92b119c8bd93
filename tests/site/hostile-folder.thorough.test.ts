import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asFolder, foldPath } from '../../src/catalog/path-claims.ts';
import type { Problem } from '../../src/problems.ts';
import { pngBomb } from '../support/hostile-pictures.ts';
import { listFiles } from './edition.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { articleText, DRAWING, writeFiles } from './small-content.ts';

/** One folder with everything at once that may be wrong with files, beside articles that are good. */
let folder: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => join(folder, ...names);
const SECRET = 'what lies outside is nobody’s business';
const long = 'a'.repeat(252);

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(folder, {
    'secret.md': articleText('Secret', '2020-01-01', SECRET),
    'secret.svg': DRAWING,
    'outside/x.md': articleText('Out', '2020-01-01', SECRET),
  });
  await writeFiles(at('content'), {
    '2020/good.md': articleText(
      'Good',
      '2020-02-01',
      '![A drawing](good.svg)\n\nSee [the other](better.md).',
      'tags: [Sea, Île]\n',
    ),
    '2020/good.svg': DRAWING,
    '2020/better.md': articleText('Better', '2020-02-02', 'Text.', 'tags: [sea, i\u0302le]\n'),
    '2020/outside.md': articleText(
      'Outside',
      '2020-02-03',
      '![A](../../secret.svg)\n\n[B](../../secret.md)\n\n![C](linked.svg)\n\n[D](/../../secret.md)\n\n[E](script.js)',
      'image: { src: ../../../secret.svg, alt: A }\n',
    ),
    '2020/script.js': 'alert(1)',
    '2020/pictures.md': articleText(
      'Pictures',
      '2020-02-04',
      '![A](bomb.png)\n\n![B](page.jpg)\n\n![C](cut.png)\n\n![D](good.svg)',
    ),
    '2020/bomb.png': '',
    '2020/cut.png': '\u0089PNG',
    '2020/page.jpg': '<!DOCTYPE html><script>alert(1)</script>',
    '2020/É.md': articleText('Composed', '2020-02-05', 'The composed one.'),
    '2020/E\u0301.md': articleText('Decomposed', '2020-02-05', 'The decomposed one.'),
    '2020/Case.md': articleText('Case', '2020-02-06', 'The large one.'),
    '2020/case.md': articleText('Case', '2020-02-06', 'The small one.'),
    '2020/story.md': articleText('Story', '2020-02-07', 'A file.', 'permalink: /story.html\n'),
    '2020/below.md': articleText('Below', '2020-02-07', 'Below a file.', 'permalink: /story.html/more/\n'),
    '2020/moved.md': articleText('Moved', '2020-02-15', 'It moved.', 'aliases: [/2020/02/15/moved.html, /index.php]\n'),
    '2019/thief.md': articleText('Thief', '2019-02-15', 'A thief.', 'permalink: /2020/02/15/moved.htm\n'),
    '2019/lists.md': articleText('Lists', '2019-02-16', 'A list.', 'permalink: /tags.html\n'),
    '2020/mark.md': articleText('Mark', '2020-02-08', 'The mark.', 'permalink: /.backfile-edition/\n'),
    '2020/deep.md': articleText('Deep', '2020-02-09', 'Deep.', `section: ${'deep/'.repeat(900)}\n`),
    '2020/day.md': articleText('Day', 'soon'),
    '2020/con\u0007trol\n.md': articleText('Control', '2020-02-10'),
    [`2020/${long}.md`]: articleText('Long', '2020-02-11', 'Long.', `tags: [${'x'.repeat(5000)}]\n`),
    [`2020/${'b'.repeat(252)}.md`]: articleText('ا'.repeat(5000), '2020-02-11', 'Long too.'),
    '2020/huge.md': articleText('Huge', '2020-02-12', 'x'.repeat(2_100_000)),
    '2020/folder.md/inside.md': articleText('Inside', '2020-02-13'),
  });
  writeFileSync(at('content/2020/bomb.png'), pngBomb(30_000, 30_000));
  writeFileSync(
    Buffer.concat([Buffer.from(at('content/2020/latin-')), Buffer.from([0xe9]), Buffer.from('.md')]),
    articleText('Latin', '2020-02-14'),
  );
  execFileSync('mkfifo', [at('content/2020/pipe.md'), at('content/2020/pipe.png')]);
  symlinkSync(at('secret.svg'), at('content/2020/linked.svg'));
  symlinkSync(at('secret.md'), at('content/2020/linked.md'));
  symlinkSync(at('outside'), at('content/2020/linked'));
  symlinkSync('..', at('content/2020/loop'));
  mkdirSync(at('public'));
});
afterAll(() => remove?.());

const words = (out: string, ...more: string[]) => buildWords(at('content'), at(out), '--public', at('public'), ...more);

const EXPECTED: [file: string, code: string][] = [
  ['2019/lists.md', 'path-taken'],
  ['2019/thief.md', 'path-taken'],
  ['2020/moved.md', 'path-invalid'],
  ['2020/story.md', 'path-taken'],
  ['2020/case.md', 'path-taken'],
  ['2020/con\u0007trol\n.md', 'file-name'],
  ['2020/day.md', 'date-invalid'],
  ['2020/deep.md', 'section-deep'],
  ['2020/huge.md', 'file-too-large'],
  ['2020/latin-\ufffd.md', 'file-name'],
  ['2020/linked', 'file-link'],
  ['2020/linked.md', 'file-link'],
  ['2020/linked.svg', 'file-link'],
  ['2020/loop', 'file-link'],
  ['2020/mark.md', 'path-invalid'],
  ['2020/outside.md', 'image-missing'],
  ['2020/outside.md', 'link-broken'],
  ['2020/outside.md', 'link-outside'],
  ['2020/pictures.md', 'image-unreadable'],
  ['2020/pipe.md', 'file-kind'],
  ['2020/pipe.png', 'file-kind'],
  ['2020/É.md', 'path-taken'],
];

test('check tells every problem of every file at once, each with its line, and does not wait for a pipe', async () => {
  const { stdout, stderr, status } = await runScript('check', [
    '--content',
    at('content'),
    '--public',
    at('public'),
    '--format',
    'json',
  ]);
  expect([status, stderr]).toEqual([1, '']);
  const { problems } = JSON.parse(stdout) as { problems: Problem[] };
  const found = problems.map((p): [string, string] => [p.file.slice(at('content').length + 1), p.code]);
  for (const [file, code] of EXPECTED) expect(found).toContainEqual([file, code]);
  const ofOutside = problems.filter(({ file }) => file.endsWith('outside.md'));
  expect(ofOutside.map((p) => `${p.line} ${p.code}`)).toEqual([
    '4 link-outside',
    '7 link-outside',
    '9 link-outside',
    '11 image-missing',
    '13 link-broken',
    '15 link-broken',
  ]);
  const ofPictures = problems.filter(({ file }) => file.endsWith('pictures.md'));
  expect(ofPictures.map((p) => p.found)).toEqual([
    '"bomb.png": 30000 × 30000 pixels, more than 100 million',
    '"page.jpg": an HTML page, named .jpg',
    expect.stringMatching(/^"cut\.png": /),
  ]);
  expect(problems.map((p) => p.code)).toContain('names-fold');
  for (const { found: what, cure } of problems)
    expect([what !== '', cure !== '', what.includes(folder)]).toEqual([true, true, false]);
});

test('a file name cannot write on the terminal, nor begin a line of its own', async () => {
  const { stdout } = await runScript('check', ['--content', at('content'), '--public', at('public')]);
  expect(stdout).toContain('2020/con\\x07trol\\x0a.md:1:1  file  (error: file-name)');
  expect(stdout).not.toContain('\u0007');
});

test('build stops, and with --skip-broken publishes all that is good, and nothing from outside', async () => {
  const stopped = await runScript('build', words('dist'));
  expect([stopped.status, existsSync(at('dist'))]).toEqual([1, false]);
  const { status, stderr } = await runScript('build', words('dist', '--skip-broken'));
  expect([status, stderr]).toEqual([0, expect.stringContaining('file-name')]);
  const files = listFiles(at('dist'));
  for (const page of [
    '02/01/good',
    '02/02/better',
    '02/03/outside',
    '02/04/pictures',
    '02/05/é',
    '02/06/case',
    '02/09/deep',
    '02/13/inside',
    '02/15/moved',
  ])
    expect(files, page).toContain(`2020/${page}/index.html`);
  const texts = files.filter((file) => /\.html?$/.test(file)).map((file) => readFileSync(at('dist', file), 'utf8'));
  for (const text of [
    'The composed one.',
    'The decomposed one.',
    'The large one.',
    'The small one.',
    'A file.',
    'Below a file.',
    'The mark.',
    'It moved.',
    'A thief.',
    'A list.',
    'Long.',
    'Long too.',
  ])
    expect(
      texts.some((page) => page.includes(`<p>${text}</p>`)),
      text,
    ).toBe(true);
  for (const file of files) expect(readFileSync(at('dist', file)).includes(SECRET), file).toBe(false);
  expect(files.filter((file) => /\.js$/.test(file) && file.startsWith('media/'))).toEqual([]);
  expect(files.filter((file) => file.startsWith('tags/') && /le\/index/.test(file))).toEqual(['tags/île/index.html']);
  for (const file of files)
    for (const part of file.split('/')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
  const folded = files.map((file) => foldPath(`/${file}`));
  expect(new Set(folded).size).toBe(files.length);
  const alias = '2020/02/15/moved.html';
  expect(readFileSync(at('dist', alias), 'utf8')).toContain('0; url=/2020/02/15/moved/"');
  const addresses = folded.filter((file) => file !== foldPath(`/${alias}`)).map(asFolder);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('settings that are a pipe, a link or not UTF-8 are told', async () => {
  const content = at('settings');
  await writeFiles(content, { 'good.md': articleText('Good', '2020-02-01') });
  const found = async () => {
    const { stdout } = await runScript('check', ['--content', content, '--format', 'json']);
    return (JSON.parse(stdout) as { problems: Problem[] }).problems.map(
      (p) => `${p.file.slice(content.length + 1)} ${p.code}`,
    );
  };
  execFileSync('mkfifo', [join(content, 'site.yaml')]);
  expect(await found()).toEqual(['site.yaml file-kind']);
  rmSync(join(content, 'site.yaml'));
  symlinkSync('/etc/passwd', join(content, 'site.yaml'));
  expect(await found()).toEqual(['site.yaml file-link']);
  rmSync(join(content, 'site.yaml'));
  writeFileSync(join(content, 'site.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xe9]));
  expect(await found()).toEqual(['site.yaml file-encoding']);
});

test('five thousand files in one folder are checked', async () => {
  const names = Array.from({ length: 5000 }, (_, i) => `f${i}.md`);
  await writeFiles(at('many'), Object.fromEntries(names.map((name, i) => [name, articleText(`F ${i}`, '2020-02-01')])));
  const { stdout, status } = await runScript('check', ['--content', at('many'), '--format', 'json']);
  expect([status, JSON.parse(stdout)]).toMatchObject([0, { files: 5000, published: 5000, problems: [] }]);
});
