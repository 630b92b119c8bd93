import { describe, expect, test } from 'vitest';
import { article, catalogOf, page } from '../support/catalog-of.ts';
import { pagesOf } from '../support/outputs-of.ts';

describe('aliases', () => {
  const withAlias = (path: string) => article('2020-11-10', 'a', { tags: ['iran'], aliases: [{ path, line: 6 }] });

  test('lead to the article', () => {
    const { catalog, problems } = catalogOf([withAlias('/old/a/')]);
    expect([[...catalog.aliases], problems]).toEqual([[['/old/a/', '/2020/11/10/a/']], []]);
  });

  test('that are the path of the article itself are nothing', () => {
    expect(catalogOf([withAlias('/2020/11/10/a/')]).problems).toEqual([]);
  });

  test.each([
    ['/2020/11/10/b/', '2020-11-10-b.md'],
    ['/about/', 'pages/about.md'],
    ['/About/', 'pages/about.md'],
    ['/special/', '2020-11-12-c.md'],
    ['/tags/iran/', 'a page of the archive itself'],
    ['/2020/', 'a page of the archive itself'],
    ['/2031/', 'a page of the archive itself'],
    ['/search/', 'a page of the archive itself'],
    ['/2020/11/10/b.html', '2020-11-10-b.md'],
    ['/about.htm', 'pages/about.md'],
    ['/special.html', '2020-11-12-c.md'],
    ['/2020.html', 'a page of the archive itself'],
    ['/tags/iran.html', 'a page of the archive itself'],
    ['/search.html', 'a page of the archive itself'],
  ])('on %s, a page, are told, with who has it, and left out', (path, owner) => {
    const others = [article('2020-11-10', 'b'), page('about'), article('2020-11-12', 'c', { permalink: '/special/' })];
    const { catalog, problems } = catalogOf([withAlias(path), ...others]);
    expect(problems.map((p) => [p.code, p.file, p.line, p.found])).toEqual([
      ['alias-taken', '2020-11-10-a.md', 6, `${path}, the path of ${owner}`],
    ]);
    expect(pagesOf(catalog).get(path)).not.toBe('alias');
  });

  test.each(['/files', '/files.html', '/files/index.html'])('on a file of the public folder are told: %s', (file) => {
    const { problems } = catalogOf([withAlias('/files/')], {}, [file]);
    expect(problems.map(({ found }) => found)).toEqual(['/files/, the path of a file of the public folder']);
  });

  test('may be the file beside the article’s own folder, or the folder beside its own file', () => {
    const moved = article('2020-11-10', 'a', {
      aliases: ['/2020/11/10/a.html', '/2020/11/10/a.htm', '/old/', '/old.html'].map((path, i) => ({ path, line: i })),
    });
    const kept = article('2020-11-11', 'b', { permalink: '/b.html', aliases: [{ path: '/b/', line: 1 }] });
    const { catalog, problems } = catalogOf([moved, kept]);
    expect(problems).toEqual([]);
    for (const { path } of moved.aliases) expect(catalog.aliases.get(path)).toBe('/2020/11/10/a/');
    expect(catalog.aliases.get('/b/')).toBe('/b.html');
  });

  test('of another article are not shared', () => {
    const other = article('2020-11-11', 'b', { aliases: [{ path: '/old.html', line: 2 }] });
    const { catalog, problems } = catalogOf([withAlias('/old/'), other]);
    expect([pagesOf(catalog).has('/old.html'), problems.map(({ code }) => code)]).toEqual([false, ['alias-taken']]);
  });

  test('below a file of the very same article are told', () => {
    const { problems } = catalogOf([
      article('2020-11-10', 'a', { permalink: '/a.html', aliases: [{ path: '/a.html/more/', line: 2 }] }),
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['alias-taken']);
  });

  test('that two articles want lead to the first, and the second is told of it', () => {
    const other = article('2020-11-11', 'b', { aliases: [{ path: '/old/', line: 2 }] });
    const { catalog, problems } = catalogOf([other, withAlias('/old/')]);
    expect(catalog.aliases.get('/old/')).toBe('/2020/11/10/a/');
    expect(problems.map(({ file, line, found, cure }) => [file, line, found, cure])).toEqual([
      [
        '2020-11-11-b.md',
        2,
        '/old/, an alias of 2020-11-10-a.md, line 6',
        'it in one of the two files: it leads to /2020/11/10/a/',
      ],
    ]);
  });

  test('on the address of an id are told', () => {
    const other = article('2020-11-11', 'b', { id: { text: 'k7f3', line: 3 } });
    const { catalog, problems } = catalogOf([withAlias('/id/k7f3/'), other]);
    expect(catalog.aliases.get('/id/k7f3/')).toBe('/2020/11/11/b/');
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['alias-taken', '2020-11-10-a.md']]);
  });

  test('that differ from the article’s own addresses in capitals are told; the very same twice are one', () => {
    const aliases = ['/old/', '/old/', '/Old/', '/2020/11/10/A/'].map((path, i) => ({ path, line: i + 1 }));
    const { problems } = catalogOf([article('2020-11-10', 'a', { aliases })]);
    expect(problems.map(({ line, found }) => [line, found])).toEqual([
      [3, '/Old/, an address of this article, except for capitals'],
      [4, '/2020/11/10/A/, an address of this article, except for capitals'],
    ]);
  });
});

describe('ids', () => {
  const withId = (slug: string) => article('2020-11-10', slug, { id: { text: 'about', line: 3 } });

  test('that two articles have lead to the first, and the second is told', () => {
    const { catalog, problems } = catalogOf([withId('a'), withId('b')]);
    expect([...catalog.aliases]).toEqual([['/id/about/', '/2020/11/10/a/']]);
    expect(problems.map(({ code, file, line, found }) => [code, file, line, found])).toEqual([
      ['id-taken', '2020-11-10-b.md', 3, 'about, the id of 2020-11-10-a.md, line 3'],
    ]);
  });

  test('leave pages in Indonesian where they are', () => {
    const indonesian = [article('2020-01-02', 'summit', { lang: 'id' }), page('about', { lang: 'id' })];
    const { catalog, problems } = catalogOf([...indonesian, withId('a')]);
    expect([...catalog.pathOfFile.values()]).toEqual(['/id/2020/01/02/summit/', '/2020/11/10/a/', '/id/about/']);
    expect([...catalog.aliases]).toEqual([]);
    expect(problems.map(({ code, file, found }) => [code, file, found])).toEqual([
      ['id-taken', '2020-11-10-a.md', 'about, but /id/about/ is a page'],
    ]);
  });
});
