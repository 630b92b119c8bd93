import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolders } from '../../scripts/folders.ts';
import { PROJECT } from '../support/source-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const USUAL = { content: 'content', public: 'public', out: 'dist', cache: '.backfile' };

/** A repository with a file of folders. */
function repository(text: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'content', '2020'), { recursive: true });
  writeFileSync(join(folder, 'backfile.yaml'), text);
  return folder;
}

test('without a file the folders are the usual ones', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  expect(await readFolders(folder)).toEqual(USUAL);
});

test('a file names folders, which the file lies beside and the caller finds', async () => {
  const folder = repository('# Ours\ncontent: articles\nout: ../site\n');
  expect(await readFolders(folder)).toEqual({ ...USUAL, content: 'articles', out: join('..', 'site') });
  expect(await readFolders(join(folder, 'content', '2020'))).toEqual({
    content: join('..', '..', 'articles'),
    public: join('..', '..', 'public'),
    out: join('..', '..', '..', 'site'),
    cache: join('..', '..', '.backfile'),
  });
});

test('a file above the repository is none of it', async () => {
  const folder = repository('content: articles\n');
  mkdirSync(join(folder, 'inner', '.git'), { recursive: true });
  expect(await readFolders(join(folder, 'inner'))).toEqual(USUAL);
});

test.each([
  ['contents: a\n', 'backfile.yaml:1: there is no setting "contents" in backfile.yaml; content is meant?'],
  ['content: a\nwhatever: b\n', 'backfile.yaml:2: there is no setting "whatever" in backfile.yaml; it takes content,'],
  ['content: [a]\n', 'backfile.yaml:1: content needs the name of a folder, such as content: content.'],
  ['content:\n', 'backfile.yaml:1: content needs the name of a folder'],
  ['content: "a\n', 'backfile.yaml:1: '],
])('%j is refused with its line', (text, said) => {
  const words = [join(PROJECT, 'scripts', 'check.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: repository(text), encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});
