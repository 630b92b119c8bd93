import { describe, expect, test } from 'vitest';
import { articleOf, parse, withKeys } from '../support/parse.ts';

const aliases = (file: string, keys: string, context = {}) =>
  articleOf(file, withKeys(`title: A\ndate: 2016-06-23\n${keys}`), context).aliases.map(({ path }) => path);

describe('an alias without a slash at its beginning counts from', () => {
  test.each([
    ['the folder of the file', 'posts/deep/a.md', 'aliases: [sibling]', '/posts/deep/sibling/'],
    ['that of the bundle’s folder', 'posts/deep/index.md', 'aliases: [sibling]', '/posts/sibling/'],
    ['its folder, behind the language', 'posts/b.es.md', 'aliases: [foo]', '/es/posts/foo/'],
    ['the folder above', 'posts/deep/a.md', 'aliases: [../foo]', '/posts/foo/'],
    ['the root in other generators', 'posts/a.md', 'redirect_from: foo', '/foo/'],
    ['the root in the folder of Jekyll’s posts', '_posts/a.md', 'aliases: [foo]', '/foo/'],
    ['the root where it has a slash', 'posts/a.md', 'aliases: [/foo]', '/foo/'],
  ])('%s', (_, file, keys, path) => {
    expect(aliases(file, keys)).toEqual([path]);
  });

  test('the root in Zola', () => {
    const text = '+++\ntitle = "A"\ndate = 2016-06-23\naliases = ["foo"]\n[extra]\nx = 1\n+++\nText.\n';
    expect(articleOf('posts/a.md', text).aliases.map(({ path }) => path)).toEqual(['/foo/']);
  });

  test('a folder that it never leaves', () => {
    const { problems } = parse('posts/a.md', withKeys('title: A\ndate: 2016-06-23\naliases: [../../../x]'));
    expect(problems.map(({ code }) => code)).toEqual([]);
    expect(aliases('posts/a.md', 'aliases: [../../../x]')).toEqual(['/x/']);
  });
});

describe('a whole address of the site', () => {
  const context = { url: 'https://archive.example', base: '/news/' };
  test.each([
    ['permalink: https://archive.example/news/2020/summit/', '/2020/summit/'],
    ['permalink: http://archive.example/news/2020/summit/', '/2020/summit/'],
    ['permalink: https://archive.example/other/summit/', '/other/summit/'],
    ['permalink: /news/2020/summit/', '/news/2020/summit/'],
  ])('loses the base path: %s', (keys, permalink) => {
    expect(articleOf('2020-01-01-a.md', withKeys(keys), context).permalink).toBe(permalink);
  });

  test('and as an alias', () => {
    expect(aliases('a.md', 'aliases: ["https://archive.example/news/old/"]', context)).toEqual(['/old/']);
  });
});

test.each(['permalink: /?p=123', 'url: "/?p=124"', 'permalink: /index?id=5', 'aliases: ["/?p=123"]'])(
  'an address with a query is none: the usual path, and a warning at it: %s',
  (keys) => {
    const { article, problems } = parse('2016-06-10-a.md', withKeys(`title: A\n${keys}`));
    expect([article?.permalink, article?.aliases]).toEqual([undefined, []]);
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['path-invalid', 'warning', 3],
    ]);
  },
);
