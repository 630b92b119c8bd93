import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from './edition.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

const [DONE, PROBLEMS, WRONG_ARGUMENTS] = [0, 1, 2];
const BROKEN = articleText('Broken', '10 Novembr 2020');

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(folder, {
    'good/2020/good.md': articleText('Good', '2020-01-02'),
    'warned/2020/warned.md': articleText('Warned', '2020-01-02', 'See [what is not there](missing.md).'),
    'broken/2020/good.md': articleText('Good', '2020-01-02'),
    'broken/2020/bröken, 100%.md': BROKEN,
  });
});

afterAll(() => remove?.());

/** Names and digests of all files below a folder. */
function digests(of: string): Record<string, string> {
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(of, file)))
      .digest('hex');
  return Object.fromEntries(listFiles(of).map((file) => [file, digest(file)]));
}

describe('check', () => {
  const check = (content: string, ...words: string[]) =>
    runScript('check', ['--content', join(folder, content), ...words]);

  test('ends with 0 without errors, with 1 at an error, and with --strict at a warning', async () => {
    const runs = [
      check('good'),
      check('good', '--strict'),
      check('warned'),
      check('warned', '--strict'),
      check('broken'),
    ];
    const statuses = (await Promise.all(runs)).map(({ status }) => status);
    expect(statuses).toEqual([DONE, DONE, DONE, PROBLEMS, PROBLEMS]);
  });

  test('names the file, what was found and what to write', async () => {
    const { stdout } = await check('broken');
    expect(stdout).toMatch(/\/broken\/2020\/bröken, 100%\.md:\d+:7 {2}date/);
    expect(stdout).toContain('10 Novembr 2020');
    expect(stdout).toMatch(/write\s+\d{4}-\d{2}-\d{2}/);
  });

  test('names the line and column of a value of the front matter', async () => {
    expect((await check('broken')).stdout).toContain('/2020/bröken, 100%.md:3:7  date');
  });

  test('names the line and column of a link', async () => {
    expect((await check('warned')).stdout).toContain('/2020/warned.md:6:5  body');
  });

  test('--format json prints one object of a fixed shape, and nothing else', async () => {
    const { stdout, stderr } = await check('broken', '--format', 'json');
    expect(stderr).toBe('');
    const { problems, ...counts } = JSON.parse(stdout) as { problems: Record<string, unknown>[] };
    expect(counts).toEqual({ files: 2, articles: 1, published: 1, drafts: 0, scheduled: 0, expired: 0 });
    expect(problems).toEqual([
      {
        ...{
          file: `${join(folder, 'broken')}/2020/bröken, 100%.md`,
          line: expect.any(Number),
          column: 7,
          field: 'date',
        },
        ...{ severity: 'error', code: 'date-invalid' },
        ...{
          found: expect.stringContaining('10 Novembr 2020'),
          expected: expect.any(String),
          cure: expect.any(String),
        },
        fix: [{ line: 3, column: 7, from: '10 Novembr 2020', to: '2020-11-10' }],
      },
    ]);
  });

  test('--format json counts drafts, and what is scheduled and expired at the moment named by SOURCE_DATE_EPOCH', async () => {
    await writeFiles(folder, {
      'counted/a.md': articleText('A', '2020-01-02'),
      'counted/b.md': articleText('B', '2020-01-03', 'Text.', 'draft: true\n'),
      'counted/c.md': articleText('C', '2020-01-04', 'Text.', 'expirydate: 2020-02-01\n'),
      'counted/d.md': articleText('D', '2020-06-01', 'Text.', 'publishDate: 2020-06-01\n'),
    });
    const counts = async (moment: string) => {
      const words = ['--content', join(folder, 'counted'), '--format', 'json'];
      const epoch = String(Date.parse(moment) / 1000);
      const { stdout } = await runScript('check', words, { env: { SOURCE_DATE_EPOCH: epoch } });
      const { problems: _, ...rest } = JSON.parse(stdout) as { problems: unknown };
      return rest;
    };
    const all = { files: 4, articles: 4, drafts: 1 };
    expect(await counts('2020-01-10T00:00:00Z')).toEqual({ ...all, published: 2, scheduled: 1, expired: 0 });
    expect(await counts('2020-07-01T00:00:00Z')).toEqual({ ...all, published: 3, scheduled: 0, expired: 1 });
  });

  test('--format github prints one annotation a problem, escaped', async () => {
    const { stdout, status } = await check('broken', '--format', 'github');
    expect(status).toBe(PROBLEMS);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toMatch(
      /^::error file=[^,:]*br[^,:]*ken%2C 100%25\.md,line=\d+,col=7,title=[^:]*::.*10 Novembr 2020/,
    );
    const warned = await check('warned', '--format', 'github');
    expect(warned.stdout).toMatch(/^::warning file=.*warned\.md,line=6,col=\d+,title=[^:]*::.*missing\.md/);
  });

  test('names files as seen from the working folder', async () => {
    const { stdout } = await runScript('check', ['--content', 'warned', '--format', 'json'], { cwd: folder });
    expect((JSON.parse(stdout) as { problems: { file: string }[] }).problems[0]?.file).toBe('warned/2020/warned.md');
  });

  test('writes nothing', async () => {
    const before = await readdir(folder, { recursive: true });
    await runScript('check', ['--content', 'good'], { cwd: folder });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe('build', () => {
  test('publishes any folder anywhere, stops at an error and leaves the last edition as it was', async () => {
    const [content, out] = [join(folder, 'mine', 'my articles'), join(folder, 'mine', 'the edition')];
    await writeFiles(content, { '2020/good.md': articleText('Good', '2020-01-02') });
    const built = await runScript('build', buildWords(content, out));
    expect([built.status, existsSync(join(out, '2020/01/02/good/index.html'))]).toEqual([DONE, true]);
    const before = digests(out);

    await writeFiles(content, { '2020/new.md': articleText('New', '2020-01-03'), '2020/broken.md': BROKEN });
    const stopped = await runScript('build', buildWords(content, out));
    expect([stopped.status, digests(out)]).toEqual([PROBLEMS, before]);
    expect(stopped.stderr).toMatch(/2020\/broken\.md:\d+:7/);
    expect((await readdir(join(folder, 'mine'))).sort()).toEqual(['my articles', 'the edition', 'the edition.cache']);

    const rest = await runScript('build', buildWords(content, out, '--skip-broken'));
    expect([rest.status, existsSync(join(out, '2020/01/03/new/index.html'))]).toEqual([DONE, true]);
    expect(rest.stderr).toMatch(/2020\/broken\.md:\d+:7/);
    expect(listFiles(out).filter((file) => file.includes('broken'))).toEqual([]);

    await rm(join(content, '2020/broken.md'));
    await rm(join(content, '2020/new.md'));
    const again = await runScript('build', buildWords(content, out, '--quiet'));
    expect(again).toEqual({ status: DONE, stdout: '', stderr: '' });
    expect(digests(out)).toEqual(before);
    expect((await readdir(join(folder, 'mine'))).sort()).toEqual(['my articles', 'the edition', 'the edition.cache']);
  });

  test('does not offer to publish the rest of nothing', async () => {
    const content = join(folder, 'empty');
    await writeFiles(content, { 'site.yaml': 'title: Empty\n' });
    const { status, stderr } = await runScript('build', buildWords(content, join(folder, 'of empty')));
    expect([status, stderr.includes('content-empty'), stderr.includes('--skip-broken')]).toEqual([
      PROBLEMS,
      true,
      false,
    ]);
  });

  test('does not replace a folder that is no edition', async () => {
    const out = join(folder, 'thesis');
    await writeFiles(out, { 'chapter-1.txt': 'A year of work.' });
    const { status, stderr } = await runScript('build', buildWords(join(folder, 'good'), out));
    expect(status).toBe(WRONG_ARGUMENTS);
    expect(stderr).toContain('thesis');
    expect(readFileSync(join(out, 'chapter-1.txt'), 'utf8')).toBe('A year of work.');
  });

  test('does not put the edition into the content', async () => {
    const content = join(folder, 'good');
    for (const out of [join(content, 'dist'), `${folder}/not/../good`, folder]) {
      const { status } = await runScript('build', buildWords(content, out), { isBare: true });
      expect([out, status]).toEqual([out, WRONG_ARGUMENTS]);
    }
    expect(await readdir(content)).toEqual(['2020']);
  });

  test('nor by another name of the content, such as a link to it', async () => {
    const content = join(folder, 'linked', 'content');
    await writeFiles(content, { '2020/good.md': articleText('Good', '2020-01-02') });
    await symlink(content, join(folder, 'linked', 'link'));
    const words = buildWords(content, join(folder, 'linked', 'link', 'dist'));
    const { status } = await runScript('build', words, { isBare: true });
    expect([status, await readdir(content)]).toEqual([WRONG_ARGUMENTS, ['2020']]);
  });
});

describe('new', () => {
  test('writes a file that check accepts, and never writes over one', async () => {
    const words = ['A "headline": with signs', '--date', '2020-11-10', '--tags', 'one, two', '--authors', 'Jane Doe'];
    const made = await runScript('new', [...words, '--content', 'begun'], { cwd: folder });
    const file = made.stdout.trim();
    expect([made.status, file]).toEqual([DONE, 'begun/2020/11/a-headline-with-signs.md']);
    const text = readFileSync(join(folder, file), 'utf8');

    const checked = await runScript('check', ['--content', 'begun', '--format', 'json'], { cwd: folder });
    expect(checked.status).toBe(DONE);
    expect(JSON.parse(checked.stdout)).toMatchObject({ files: 1, articles: 1, published: 1 });

    const again = await runScript('new', [...words, '--content', 'begun'], { cwd: folder });
    expect([again.status, again.stdout]).toEqual([WRONG_ARGUMENTS, '']);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
  });

  test('writes a file in which check finds nothing but the text that is still to come', async () => {
    await runScript('new', ['Strict', '--date', '2020-11-10', '--content', 'strict'], { cwd: folder });
    const { stdout } = await runScript('check', ['--content', 'strict', '--format', 'json'], { cwd: folder });
    const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(['placeholder-left']);
  });
});
