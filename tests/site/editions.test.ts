import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTool } from '../support/find-tool.ts';
import { skipAloud } from '../support/skip-aloud.ts';
import { changesBetween, differing, renewed, snapshotOf } from '../support/snapshot.ts';
import { buildWords, runScript, SAMPLE, temporaryFolder } from './run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from './small-content.ts';

let folder: string;
let remove: () => Promise<void>;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(at('content'), {
    ...BELOW_A_PATH,
    '2019/old.md': articleText('Old', '2019-05-06', 'A ferry.', 'tags: [Sea]\nsection: city\n'),
    '2022/last.md': articleText('Last', '2022-01-02', 'A pier.', 'tags: [Land]\n'),
  });
  await build();
});

afterAll(() => remove?.());

interface Report {
  pages: { rendered: number; kept: number };
  texts: { rendered: number };
  files: { changed: string[]; removed: string[] };
}

async function build(content = 'content', out = 'dist', cache = 'cache'): Promise<{ report: Report; stdout: string }> {
  const words = [
    '--content',
    at(content),
    '--out',
    at(out),
    '--cache',
    at(cache),
    '--report',
    at('report.json'),
    '--jobs',
    '1',
  ];
  const { status, stdout, stderr } = await runScript('build', [...words, '--explain']);
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return { report: JSON.parse(readFileSync(at('report.json'), 'utf8')) as Report, stdout };
}

/** A build of the same content with nothing known from before. */
async function buildCold(content = 'content'): Promise<void> {
  rmSync(at('cold'), { recursive: true, force: true });
  const { status, stderr } = await runScript('build', buildWords(at(content), at('cold')));
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  rmSync(at('cold.cache'), { recursive: true, force: true });
}

test('one more article: the same edition as one from nothing, and only what it changes is written', async () => {
  const before = snapshotOf(at('dist'));
  cpSync(at('dist'), at('deployed'), { recursive: true, preserveTimestamps: true });
  await writeFiles(at('content'), { '2022/more.md': articleText('More', '2022-03-04', 'A quay.', 'tags: [Sea]\n') });
  const { report, stdout } = await build();
  const after = snapshotOf(at('dist'));
  await buildCold();
  expect(differing(after, snapshotOf(at('cold')))).toEqual([]);
  expect(renewed(before, after)).toEqual([]);
  const { changed, removed } = report.files;
  expect({ changed: changed.toSorted(), removed: removed.toSorted() }).toEqual(changesBetween(before, after));
  expect(report.texts.rendered).toBe(1);
  expect(report.pages.kept).toBeGreaterThan(report.pages.rendered);
  expect(stdout).toContain('2022/03/04/more/index.html: it is new\n');
  expect(stdout).toContain('2022/01/02/last/index.html: what it lists or links to changed\n');
  expect(changed).not.toContain('2019/index.html');
});

test('rsync sends what the report says', (context) => {
  if (!findTool('rsync')) return skipAloud(context, 'rsync is not on the PATH');
  const { changed, removed } = (JSON.parse(readFileSync(at('report.json'), 'utf8')) as Report).files;
  const sent = execFileSync('rsync', ['-ai', '--delete', `${at('dist')}/`, `${at('deployed')}/`], { encoding: 'utf8' });
  const lines = sent.split('\n');
  const files = (kind: RegExp) =>
    lines.flatMap((line) => (kind.test(line) && !line.endsWith('/') ? line.slice(12) : [])).sort();
  expect(files(/^>f/)).toEqual(changed.toSorted());
  expect(files(/^\*deleting/)).toEqual(removed.toSorted());
});

test('nothing changed: nothing is touched', async () => {
  const before = snapshotOf(at('dist'));
  const { report } = await build();
  expect([report.pages.rendered, report.files]).toEqual([0, expect.objectContaining({ changed: [], removed: [] })]);
  expect(snapshotOf(at('dist'))).toEqual(before);
});

test('an article that is gone takes its pages and its empty folders with it', async () => {
  rmSync(join(at('content'), '2022', 'more.md'));
  const { report } = await build();
  expect(report.files.removed).toContain('2022/03/04/more/index.html');
  expect(existsSync(join(at('dist'), '2022', '03'))).toBe(false);
  await buildCold();
  expect(differing(snapshotOf(at('dist')), snapshotOf(at('cold')))).toEqual([]);
});

test('a fresh checkout with the cache of another one makes nothing again, though all times are new', async (context) => {
  if (!findTool('git')) return skipAloud(context, 'git is not on the PATH');
  const git = (words: string[], cwd = at('content')) => {
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
    execFileSync('git', [...author, ...words], { cwd, stdio: 'pipe' });
  };
  for (const words of [['init'], ['add', '.'], ['commit', '-m', 'All']]) git(words);
  await build();
  git(['clone', at('content'), at('clone')], folder);
  cpSync(at('cache'), at('clone.cache'), { recursive: true, preserveTimestamps: true });
  const { report } = await build('clone', 'clone.dist', 'clone.cache');
  expect([report.texts.rendered, report.pages.rendered]).toEqual([0, 0]);
  expect(differing(snapshotOf(at('dist')), snapshotOf(at('clone.dist')))).toEqual([]);
  await writeFiles(at('clone'), { '2019/old.md': articleText('Older', '2019-05-06', 'A boat.') });
  expect((await build('clone', 'clone.dist', 'clone.cache')).report.texts.rendered).toBe(1);
});

test('a cache that is damaged is made anew', async () => {
  await writeFiles(at('cache'), { 'bodies-1': 'x', 'articles/1.json': '{"version":"1"}\n{' });
  await writeFiles(at('content'), { '2022/last.md': articleText('Last of all', '2022-01-02', 'A pier.') });
  await build();
  await buildCold();
  expect(differing(snapshotOf(at('dist')), snapshotOf(at('cold')))).toEqual([]);
});

test('a picture that is damaged in the cache is rebuilt, and never published', async () => {
  cpSync(join(SAMPLE, 'content/2009/10/neighbourhoods.png'), at('content/2022/plan.png'));
  const text = articleText('Plan', '2022-05-01', 'A map.\n\n![A plan](plan.png)\n');
  await writeFiles(at('content'), { '2022/plan.md': text });
  await build();
  const kept = readdirSync(at('cache/media')).map((name) => join(at('cache/media'), name));
  expect(kept.length).toBeGreaterThan(0);
  for (const file of kept) {
    const bytes = readFileSync(file);
    bytes[bytes.length - 10]! ^= 1;
    writeFileSync(file, bytes);
  }
  rmSync(at('dist/media'), { recursive: true });
  rmSync(at('cache/edition'), { recursive: true });
  await build();
  await buildCold();
  expect(differing(snapshotOf(at('dist')), snapshotOf(at('cold')))).toEqual([]);
});
