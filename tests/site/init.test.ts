import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, runScript, temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

let folder: string;
let remove: () => Promise<void>;
const at = (name: string) => join(folder, name);
const init = (name: string, ...more: string[]) =>
  runScript('init', [name, ...more], { cwd: folder, env: { SOURCE_DATE_EPOCH: '1767225600' } });
const fixture = (name: string) => readFileSync(join(PROJECT, 'tests', 'fixtures', name, 'input.md'), 'utf8');
const filesIn = (name: string) =>
  readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(name).length + 1))
    .sort();

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterAll(() => remove?.());

test('an empty folder gets all that an archive needs', async () => {
  const words = [
    '--title',
    'The "Post" 100%',
    '--language',
    'de',
    '--url',
    'https://post.example/',
    '--backfile',
    'x.tgz',
  ];
  const { status, stdout, stderr } = await init('empty', ...words);
  expect([status, stderr]).toEqual([0, '']);
  expect(filesIn('empty')).toEqual([
    '.github/dependabot.yml',
    '.github/workflows/check-publish.yml',
    '.github/workflows/check.yml',
    '.github/workflows/preview-build.yml',
    '.github/workflows/preview-publish.yml',
    '.github/workflows/publish.yml',
    '.github/workflows/weekly.yml',
    '.gitignore',
    'README.md',
    'content/2026/01/the-archive-opens.md',
    'content/site.yaml',
    'package.json',
    'tsconfig.json',
  ]);
  expect(stdout).toContain('Next: cd empty && npm install && npx backfile start');
  expect(existsSync(at('empty/public'))).toBe(true);
  expect(JSON.parse(readFileSync(at('empty/package.json'), 'utf8'))).toMatchObject({
    name: 'the-post-100',
    scripts: { build: 'backfile build', check: 'backfile check' },
    dependencies: { backfile: 'x.tgz' },
  });
  const { status: checked, stdout: report } = await runScript('check', ['--strict'], { cwd: at('empty') });
  expect([checked, report]).toEqual([0, expect.stringContaining('1 article to publish')]);
  expect(readFileSync(at('empty/content/site.yaml'), 'utf8')).toContain('title: "The \\"Post\\" 100%"\n');
});

test('a second time nothing is written, and a file of somebody else stays as it is', async () => {
  mkdirSync(at('twice'));
  writeFileSync(at('twice/README.md'), 'Ours.\n');
  await init('twice');
  const before = filesIn('twice').map((file) => readFileSync(at(`twice/${file}`), 'utf8'));
  const { status, stdout } = await init('twice', '--title', 'Another');
  expect(status).toBe(0);
  expect(stdout).not.toContain('wrote');
  expect(stdout).toContain('kept   twice/package.json, which exists already');
  expect(filesIn('twice').map((file) => readFileSync(at(`twice/${file}`), 'utf8'))).toEqual(before);
  expect(readFileSync(at('twice/README.md'), 'utf8')).toBe('Ours.\n');
});

test('settings for other hosts are written on request', async () => {
  await init('hosts', '--host', 'gitlab', '--host', 'netlify', '--host', 'cloudflare');
  for (const file of ['.gitlab-ci.yml', 'netlify.toml', 'wrangler.jsonc'])
    expect(readFileSync(at(`hosts/${file}`), 'utf8')).not.toContain('%out%');
  expect(existsSync(at('hosts/.github'))).toBe(false);
});

describe('in a folder of another generator', () => {
  const cases: [name: string, files: Record<string, string>, said: string, folders: string | null, site: string][] = [
    [
      'Jekyll',
      {
        '_config.yml': 'title: Old\nurl: "https://old.example"\n',
        '_posts/2015-06-29-welcome.md': fixture('jekyll-post'),
      },
      'A folder of Jekyll: _posts, 1 article, dates in file names.',
      'content: _posts\npublic: public\nout: dist\n',
      'title: "Old"\nurl: https://old.example\nlanguage: en',
    ],
    [
      'Hugo',
      {
        'hugo.toml': 'baseURL = "https://hugo.example/"\nlanguageCode = "en-gb"\ntitle = "H"\n',
        'content/posts/a.md': fixture('hugo-quoted-words'),
        'static/robots.txt': '',
      },
      'A folder of Hugo: content/posts, 1 article, dates in front matter.',
      'content: content/posts\npublic: static\nout: dist\n',
      'title: "H"\nurl: https://hugo.example/\nlanguage: en-gb',
    ],
    [
      'Zola',
      {
        'config.toml': 'base_url = "https://z.example"\ndefault_language = "fr"\n',
        'content/a.md': fixture('zola-post'),
      },
      'A folder of Zola: content, 1 article, dates in front matter.',
      'content: content\npublic: static\nout: dist\n',
      'url: https://z.example\nlanguage: fr',
    ],
    [
      'Eleventy',
      { 'eleventy.config.js': '', 'package.json': '{}', 'content/blog/a.md': fixture('eleventy-post') },
      'A folder of Eleventy: content/blog, 1 article, dates in front matter.',
      'content: content/blog\npublic: public\nout: dist\n',
      'title: "The Archive"',
    ],
    [
      'Astro',
      { 'astro.config.mjs': '', 'dist/index.html': 'old', 'src/content/blog/a.md': fixture('astro-paper-post') },
      'A folder of Astro: src/content/blog, 1 article, dates in front matter.',
      'content: src/content/blog\npublic: public\nout: edition\n',
      'title: "The Archive"',
    ],
    [
      'no',
      { 'posts/a.md': articleText('A', '2020-01-02') },
      'posts, 1 article, dates in front matter.',
      'content: posts\npublic: public\nout: dist\n',
      'title: "The Archive"',
    ],
  ];

  test.each(cases)('%s: says what it found, writes what is missing, and the archive is checked', async (...one) => {
    const [name, files, said, folders, site] = one;
    await writeFiles(at(name), files);
    const { status, stdout } = await init(name, '--host', 'none');
    expect([status, stdout.split('\n')[0]]).toEqual([0, said]);
    for (const [file, text] of Object.entries(files)) expect(readFileSync(at(`${name}/${file}`), 'utf8')).toBe(text);
    expect(readFileSync(at(`${name}/backfile.yaml`), 'utf8')).toContain(folders);
    const content = /^content: (.*)$/m.exec(folders!)![1]!;
    const settings = readFileSync(at(`${name}/${content}/site.yaml`), 'utf8').replace(/^#.*\n/gm, '');
    expect(settings).toContain(site);
    const checked = await runScript('check', [], { cwd: at(name) });
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringMatching(/^1 file: 1 article to publish/m)]);
    if (name === 'Eleventy') expect(stdout).toContain('package.json is unchanged: run npm install backfile@');
  });
});

test.each([
  [['file'], '--FOLDER takes a folder, and file is a file.'],
  [['a', 'b'], 'init takes one folder, not 2.'],
  [['a', '--url', 'post'], '--url takes an address such as https://archive.example/, not "post".'],
  [['a', '--language', '!'], '--language takes a code such as en, not "!".'],
  [['a', '--host', 'geocities'], '--host takes github, gitlab, netlify, cloudflare or none'],
])('%j is refused, and nothing is written', async (words, said) => {
  writeFileSync(at('file'), '');
  const { status, stderr } = await runScript('init', words, { cwd: folder });
  expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  expect(existsSync(at('a'))).toBe(false);
});

test('where the folder may not be written to, a sentence says so', async () => {
  mkdirSync(at('half'));
  writeFileSync(at('half/content'), 'a file where the folder of articles would be');
  const { status, stderr } = await init('half');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The archive could not be begun in half: /);
  expect(stderr).not.toContain('    at ');
});
