import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive } from '../src/archive.ts';
import type { Problem } from '../src/problems.ts';
import { listContent, readSource } from '../src/read-content.ts';
import { NOW } from './support/parse.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backfile-content-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), text);
}

test('Markdown and other files are listed in order; hidden ones are passed over, links are told and not followed', async () => {
  for (const file of ['b.md', 'a/z.markdown', 'a/photo.jpg', '.git/x.md', 'node_modules/x.md', 'site.yaml', 'C.MD'])
    await write(file, 'x');
  await symlink('/etc', join(folder, 'etc'));
  const found = await listContent(folder);
  expect([found.markdown, found.others, found.hasSiteFile]).toEqual([
    ['C.MD', 'a/z.markdown', 'b.md'],
    ['a/photo.jpg'],
    true,
  ]);
  expect(found.problems.map((p) => [p.code, p.file])).toEqual([['file-link', 'etc']]);
});

test('a folder that is not there is an error, not an empty archive', async () => {
  await expect(listContent(join(folder, 'missing'))).rejects.toThrow();
});

test('bytes that are not UTF-8, and files beyond all measure, are problems', async () => {
  await write('latin.md', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]));
  await write('long.md', 'x'.repeat(2_000_001));
  const codes = await Promise.all(['latin.md', 'long.md', 'missing.md'].map(async (file) => readSource(folder, file)));
  expect(codes.map((p) => 'code' in p && p.code)).toEqual(['file-encoding', 'file-too-large', 'file-unreadable']);
});

test('the digest is that of the bytes', async () => {
  await write('a.md', '\ufeffx\r\n');
  await write('b.md', 'x\n');
  const [a, b] = await Promise.all(['a.md', 'b.md'].map(async (file) => readSource(folder, file)));
  if (!a || !b || 'code' in a || 'code' in b) throw new Error('not read');
  expect(a.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(a.digest).not.toBe(b.digest);
});

test('an archive holds what can be published, and tells every problem of every file at once', async () => {
  await write('site.yaml', 'title: The Archive\ntimeZone: Mars\nseverity: { title-missing: error }');
  await write('2020-11-10-a.md', '---\ntitle: A\n---\nText.');
  await write('2020-11-11-b.md', 'Text.');
  await write('bad.md', '---\ntitle: [\n---\n');
  await write('day.md', '---\ntitle: D\ndate: soon\n---\nText.');
  const archive = await openArchive({ content: folder, asOf: NOW });
  expect(archive.catalog.entries.map(({ path }) => path)).toEqual(['/2020/11/10/a/', '/2020/11/11/b/']);
  expect(archive.files).toBe(4);
  expect(archive.problems.map((p) => `${p.file} ${p.code} ${p.severity}`)).toEqual([
    '2020-11-11-b.md title-missing error',
    'bad.md date-missing warning',
    'bad.md front-matter-unreadable error',
    'day.md date-invalid error',
    'site.yaml site-value error',
  ]);
});

test('pipes are told and nobody waits for them, nor for what turns into one', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.md'), join(folder, 'site.yaml')]);
  const found = await listContent(folder);
  expect([found.markdown, found.hasSiteFile]).toEqual([[], false]);
  expect(found.problems.map((p) => [p.code, p.file])).toEqual([
    ['file-kind', 'pipe.md'],
    ['file-kind', 'site.yaml'],
  ]);
  expect(readSource(folder, 'pipe.md')).toMatchObject({ code: 'file-unreadable', found: 'it is not a file' });
});

test('sockets are told, and are no articles', async () => {
  const server = createServer().listen(join(folder, 'socket.md'));
  await once(server, 'listening');
  try {
    const found = await listContent(folder);
    expect([found.markdown, found.problems.map((p) => [p.code, p.file])]).toEqual([[], [['file-kind', 'socket.md']]]);
    const { found: reason } = readSource(folder, 'socket.md') as Problem;
    expect(reason).toBe('a socket, which is not a file');
  } finally {
    server.close();
  }
});

test('what turns into a link or a folder after it was listed is not read', async () => {
  await write('secret.txt', 'outside');
  await mkdir(join(folder, 'content', 'folder.md'), { recursive: true });
  await symlink('../secret.txt', join(folder, 'content', 'link.md'));
  const reasons = ['link.md', 'folder.md', 'gone.md'].map((file) => readSource(join(folder, 'content'), file));
  expect(reasons).toMatchObject([
    { code: 'file-unreadable', found: 'a symbolic link, which Backfile does not follow' },
    { code: 'file-unreadable', found: 'it is not a file' },
    { code: 'file-unreadable', found: 'there is no such file' },
  ]);
});

test('names with control characters, or that are not UTF-8, are told with one that would do', async () => {
  await write('a\nb.md', 'x');
  await writeFile(Buffer.concat([Buffer.from(`${folder}/c`), Buffer.from([0xe9]), Buffer.from('.md')]), 'x');
  const { problems, markdown } = await listContent(folder);
  expect(markdown).toEqual([]);
  expect(problems.map((p) => [p.code, p.found, p.cure]).sort()).toEqual([
    ['file-name', '"a?b.md": a control character in its name', 'a name such as "a-b.md"'],
    ['file-name', '"c?.md": bytes that are not UTF-8 in its name', 'a name such as "c-.md"'],
  ]);
});
