import { describe, expect, test } from 'vitest';
import { makeCatalog } from '../../src/catalog/catalog.ts';
import { article, catalogOf, page, siteWith } from '../support/catalog-of.ts';

describe('a path that is taken', () => {
  const first = article('2020-11-10', 'summit', { file: 'a.md' });
  const second = article('2020-11-10', 'summit', { file: 'b.md', slugLine: 5 });

  test('stays with the first file; the second is told and stands aside, so that nothing is lost', () => {
    const { catalog, problems } = catalogOf([first, second]);
    expect(catalog.pathOfFile.get('a.md')).toBe('/2020/11/10/summit/');
    expect(catalog.pathOfFile.get('b.md')).toMatch(/^\/2020\/11\/10\/summit-[0-9a-f]{6}\/$/);
    expect(catalog.entries).toHaveLength(2);
    expect(problems.map((p) => [p.code, p.severity, p.file, p.line, p.found.includes('a.md')])).toEqual([
      ['path-taken', 'error', 'b.md', 5, true],
    ]);
  });

  test('sends a file aside to an address that depends on nothing but that file', () => {
    const third = article('2020-11-10', 'summit', { file: 'c.md' });
    const [two, three] = [catalogOf([first, third]), catalogOf([first, second, third])];
    expect(two.catalog.pathOfFile.get('c.md')).toBe(three.catalog.pathOfFile.get('c.md'));
    expect(new Set(three.catalog.pathOfFile.values()).size).toBe(3);
  });
});

describe('a path that somebody else writes', () => {
  const good = article('2020-01-01', 'good', { file: 'good.md' });

  test('is never that of an article which has it by itself, whichever is older', () => {
    const thief = article('1999-01-01', 'thief', { file: 'a-thief.md', permalink: '/2020/01/01/good/' });
    const { catalog, problems } = catalogOf([thief, good]);
    expect(catalog.pathOfFile.get('good.md')).toBe('/2020/01/01/good/');
    expect(problems.map(({ code, file, field }) => [code, file, field])).toEqual([
      ['path-taken', 'a-thief.md', 'permalink'],
    ]);
  });

  test.each(['/CNAME/', '/cname/x/', '/logo/', '/about/', '/About/'])(
    'is never that of a public file: %s',
    (permalink) => {
      const publicFiles = ['/CNAME', '/logo/a.txt', '/about/index.html'];
      const taking = article('2020-01-01', 'a', { permalink, aliases: [{ path: '/CNAME', line: 3 }] });
      const { catalog, problems } = makeCatalog(siteWith({}), [taking], publicFiles);
      const isFree = permalink === '/logo/';
      expect(catalog.paths.has(permalink)).toBe(isFree);
      expect(problems.map(({ code }) => code)).toEqual(isFree ? ['alias-taken'] : ['path-taken', 'alias-taken']);
    },
  );

  test('is never that of a page of a list of a language', () => {
    const persian = article('2021-01-01', 'b', { lang: 'fa' });
    const { problems } = catalogOf([persian, article('2020-01-01', 'a', { permalink: '/fa/2021/2/' })]);
    expect(problems.map(({ code }) => code)).toEqual(['path-taken']);
  });

  test('folders of a page never make a path that no disk can hold', () => {
    const translationKey = `pages/${Array.from({ length: 30 }, () => 'ﷺ'.repeat(6)).join('/')}/x`;
    const { catalog } = catalogOf([page('x', { translationKey })]);
    expect(Buffer.byteLength([...catalog.pathOfFile.values()][0]!)).toBeLessThan(1000);
  });
});

describe('a permalink', () => {
  test('is the path of its article, also as a file', () => {
    const { entry, catalog } = catalogOf([article('2020-11-10', 'a', { permalink: '/old/story.html' })]);
    expect([entry('a').path, catalog.paths.get('/old/story.html')?.kind]).toEqual(['/old/story.html', 'article']);
  });

  test.each([
    '/',
    '/2020/',
    '/2020/11/',
    '/2020/11/10/',
    '/tags/iran/',
    '/sections/',
    '/authors/x/',
    '/search/',
    '/media/x/',
    '/assets/x/',
    '/404.html',
    '/404/',
    '/_worker.js/',
    '/feed.xml',
    '/2020/11/feed.xml',
    '/sitemap.xml',
    '/sitemap-2020.xml',
    '/robots.txt',
    '/_headers/',
    '/opensearch.xml',
  ])('on %s, which is the archive’s own, is told and stands aside', (permalink) => {
    const { entry, problems, catalog } = catalogOf([article('2020-11-10', 'a', { permalink })]);
    expect(problems.map((p) => [p.code, p.field])).toEqual([['path-taken', 'permalink']]);
    expect(entry('a').path).not.toBe(permalink);
    expect(catalog.paths.get(permalink)?.kind).not.toBe('article');
  });

  test.each([article('2020-11-10', 'a', { permalink: '/fa/' }), page('fa')])(
    'or page never takes the list of a language without a word',
    (taker) => {
      const { catalog, problems } = catalogOf([article('2020-01-01', 'b', { lang: 'fa' }), taker]);
      expect(problems.map((p) => p.code)).toEqual(['path-taken']);
      expect(catalog.paths.get('/fa/')?.kind).toBe('group');
    },
  );
});

describe('pages', () => {
  test('stand at the root, with the folders they lie in', () => {
    const { catalog } = catalogOf([
      page('about'),
      page('team', { file: 'pages/about/team.md', translationKey: 'pages/about/team' }),
    ]);
    expect(catalog.pages.map(({ path }) => path)).toEqual(['/about/', '/about/team/']);
  });

  test('are no articles: no list, neighbour or feed holds them', () => {
    const { catalog } = catalogOf([page('about', { tags: ['x'] })]);
    expect([catalog.entries, catalog.tags]).toEqual([[], []]);
  });
});

describe('aliases', () => {
  const withAlias = (path: string) => article('2020-11-10', 'a', { tags: ['iran'], aliases: [{ path, line: 6 }] });

  test('lead to the article', () => {
    const { catalog, problems } = catalogOf([withAlias('/old/a/')]);
    expect([catalog.paths.get('/old/a/'), problems]).toEqual([{ kind: 'alias', target: '/2020/11/10/a/' }, []]);
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
  ])('on %s, a page, are told, with who has it, and left out', (path, owner) => {
    const others = [article('2020-11-10', 'b'), page('about'), article('2020-11-12', 'c', { permalink: '/special/' })];
    const { catalog, problems } = catalogOf([withAlias(path), ...others]);
    expect(problems.map((p) => [p.code, p.file, p.line, p.found])).toEqual([
      ['alias-taken', '2020-11-10-a.md', 6, `${path}, the path of ${owner}`],
    ]);
    expect(catalog.paths.get(path)?.kind).not.toBe('alias');
  });

  test('on a file of the public folder are told', () => {
    const { problems } = makeCatalog(siteWith(), [withAlias('/files/')], ['/files']);
    expect(problems.map(({ found }) => found)).toEqual(['/files/, the path of a file of the public folder']);
  });

  test('that two articles want lead to the first, and the second is told of it', () => {
    const other = article('2020-11-11', 'b', { aliases: [{ path: '/old/', line: 2 }] });
    const { catalog, problems } = catalogOf([other, withAlias('/old/')]);
    expect(catalog.paths.get('/old/')).toEqual({ kind: 'alias', target: '/2020/11/10/a/' });
    expect(problems.map(({ file, line, found, cure }) => [file, line, found, cure])).toEqual([
      [
        '2020-11-11-b.md',
        2,
        '/old/, an alias of 2020-11-10-a.md, line 6',
        'it in one of the two files: it leads to /2020/11/10/a/',
      ],
    ]);
  });

  test('that differ from the article’s own addresses in capitals are told; the very same twice are one', () => {
    const aliases = ['/old/', '/old/', '/Old/', '/2020/11/10/A/'].map((path, i) => ({ path, line: i + 1 }));
    const { problems } = catalogOf([article('2020-11-10', 'a', { aliases })]);
    expect(problems.map(({ line, found }) => [line, found])).toEqual([
      [3, '/Old/, but for capitals an address of the same article'],
      [4, '/2020/11/10/A/, but for capitals an address of the same article'],
    ]);
  });
});
