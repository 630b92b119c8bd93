import { describe, expect, test } from 'vitest';
import { findFileLanguages } from '../../src/article/file-languages.ts';

const find = (files: string[], language = 'en', languages: string[] = []) => {
  const { languages: found, problems } = findFileLanguages(files, { language, languages });
  return { folders: [...found.folders], endings: [...found.endings], found: problems.map((p) => p.found) };
};

describe('a folder or ending is a language', () => {
  test.each([
    ['where a file lies beside its translation', ['summit.md', 'summit.fa.md', 'other.fa.md'], [], ['fa']],
    ['where both have endings', ['summit.en.md', 'summit.fa.md'], [], ['en', 'fa']],
    ['where a folder holds what lies outside', ['posts/summit.md', 'de/posts/summit.md'], ['de'], []],
    ['where a folder holds what the folder of the site has', ['en/summit.md', 'de/summit.md'], ['de', 'en'], []],
    ['that is the site’s own', ['en/a.md', 'b.en.md'], ['en'], ['en']],
    ['that says its region', ['zh_CN/a.md', 'b.pt-BR.md'], ['zh_CN'], ['pt-BR']],
    ['of three letters, where two pairs show it', ['a.md', 'a.fil.md', 'b.md', 'b.fil.md'], [], ['fil']],
  ])('%s', (_, files, folders, endings) => {
    expect(find(files)).toEqual({ folders, endings, found: [] });
  });

  test('that site.yaml lists, in any spelling', () => {
    expect(find(['ckb/a.md', 'b.pt_br.md', 'fa/c.md'], 'en', ['ckb', 'pt-BR', 'fa'])).toEqual({
      ...{ folders: ['ckb', 'fa'], endings: ['pt_br'], found: [] },
    });
  });
});

describe('a folder or ending is a word', () => {
  test.each([
    [
      'of a state',
      ['ar/2020-01-02-news.md'],
      'the folder ar/ (1 file) may name a language, but Backfile takes it for a word',
    ],
    [
      'whose state has news of the same name as another',
      ['ar/2020-01-02-news.md', 'ar/b.md'],
      'the folder ar/ (2 files) may name a language, but Backfile takes it for a word',
    ],
    [
      'of a product',
      ['introducing-socket.io.md'],
      'the ending .io of introducing-socket.io (1 file) may name a language, but Backfile takes it for a word',
    ],
    [
      'where only its index lies beside another',
      ['it/index.md', 'index.md'],
      'the folder it/ (1 file) may name a language, but Backfile takes it for a word',
    ],
    [
      'of three letters beside one file',
      ['a.md', 'a.new.md'],
      'the ending .new of a.new (1 file) may name a language, but Backfile takes it for a word',
    ],
  ])('%s, and that is reported once', (_, files, found) => {
    expect(find(files)).toEqual({ folders: [], endings: [], found: [found] });
  });

  test('without a report where site.yaml lists the languages', () => {
    expect(find(['ar/a.md', 'socket.io.md'], 'en', ['fa'])).toEqual({ folders: [], endings: [], found: [] });
  });

  test.each(['node.js.md', 'data.csv.md', 'posts/a.md', 'und/a.md', 'v1.2.md'])('%s: no language at all', (file) => {
    expect(find([file])).toEqual({ folders: [], endings: [], found: [] });
  });
});
