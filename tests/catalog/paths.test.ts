import { describe, expect, test } from 'vitest';
import { article, catalogOf, page } from '../support/catalog-of.ts';
import { pagesOf } from '../support/outputs-of.ts';

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
      const { catalog, problems } = catalogOf([taking], {}, publicFiles);
      const isFree = permalink === '/logo/';
      expect(pagesOf(catalog).has(permalink)).toBe(isFree);
      expect(problems.map(({ code }) => code)).toEqual(isFree ? ['alias-taken'] : ['path-taken', 'alias-taken']);
    },
  );

  test.each(['/2020/01/01/good.html', '/2020/01/01/GOOD.htm', '/2020/01/01/go\u00adod/'])(
    'is never what a host or a disk may take for one: %s',
    (permalink) => {
      const { catalog, problems } = catalogOf([article('1999-01-01', 'thief', { file: 'thief.md', permalink }), good]);
      expect(catalog.pathOfFile.get('good.md')).toBe('/2020/01/01/good/');
      expect(pagesOf(catalog).has(permalink)).toBe(false);
      expect(problems.map(({ code, file }) => [code, file])).toEqual([['path-taken', 'thief.md']]);
    },
  );

  test.each([
    ['/CNAME/x/', '/CNAME'],
    ['/about/x.html', '/about'],
  ])('and stands aside is not put below a file: %s', (permalink, file) => {
    const { catalog } = catalogOf([article('2020-01-01', 'a', { permalink })], {}, [file]);
    expect([...catalog.pathOfFile.values()]).toEqual([expect.stringMatching(/^\/[0-9a-f]{6}\/$/)]);
  });

  test('is told with the address that hosts take it for', () => {
    const { problems } = catalogOf([article('1999-01-01', 'thief', { permalink: '/2020/01/01/good.html' }), good]);
    expect(problems[0]?.found).toMatch(
      /^\/2020\/01\/01\/good\.html \(to many hosts \/2020\/01\/01\/good\/\), the path of good\.md;/,
    );
  });

  test('is reported at its own line, with an address that is free', () => {
    const taking = { permalink: '/2020/01/01/good/', permalinkLine: 7, slugLine: 3 };
    const thief = article('1999-01-01', 'thief', { file: 'thief.md', ...taking });
    const [problem] = catalogOf([thief, good]).problems;
    expect([problem?.field, problem?.line]).toEqual(['permalink', 7]);
    const written = /^permalink: (\S+), or another unused path$/.exec(problem?.cure ?? '')?.[1];
    const mended = catalogOf([{ ...thief, permalink: written! }, good]);
    expect([mended.problems, mended.catalog.pathOfFile.get('thief.md')]).toEqual([[], written]);
  });

  test('that is a page of HTML in the public folder goes before the article of that name', () => {
    const { catalog, problems } = catalogOf([page('about')], {}, ['/about.html']);
    expect(problems.map(({ code, found }) => [code, found.split(';')[0]])).toEqual([
      ['path-taken', '/about/, the path of the file /about.html of the public folder'],
    ]);
    expect(pagesOf(catalog).has('/about/')).toBe(false);
  });

  test.each(['/fa/2021/2/', '/fa.html', '/FA/2021.htm', '/fa/2021/2.html'])(
    'is never that of a page of a list of a language: %s',
    (permalink) => {
      const persian = article('2021-01-01', 'b', { lang: 'fa' });
      const { problems } = catalogOf([persian, article('2020-01-01', 'a', { permalink })]);
      expect(problems.map(({ code }) => code)).toEqual(['path-taken']);
    },
  );

  test('folders of a page never make a path that no disk can hold', () => {
    const translationKey = `pages/${Array.from({ length: 30 }, () => 'ﷺ'.repeat(6)).join('/')}/x`;
    const { catalog } = catalogOf([page('x', { translationKey })]);
    expect(Buffer.byteLength([...catalog.pathOfFile.values()][0]!)).toBeLessThan(1000);
  });
});

describe('a permalink', () => {
  test('is the path of its article, also as a file', () => {
    const { entry, catalog } = catalogOf([article('2020-11-10', 'a', { permalink: '/old/story.html' })]);
    expect([entry('a').path, pagesOf(catalog).get('/old/story.html')]).toEqual(['/old/story.html', 'article']);
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
    '/2020.html',
    '/2020/11.htm',
    '/2020/11/10.html',
    '/tags.html',
    '/Sections.HTML',
    '/search.html',
    '/media.html',
    '/404.htm',
    '/\u017fearch/',
    '/tag\u017f/iran/',
    '/me\u00addia/x/',
    '/media\u200d/x/',
    '/\u200d/',
  ])('on %s, which is the archive’s own, is told and stands aside', (permalink) => {
    const { entry, problems, catalog } = catalogOf([article('2020-11-10', 'a', { permalink })]);
    expect(problems.map((p) => [p.code, p.field])).toEqual([['path-taken', 'permalink']]);
    expect(entry('a').path).not.toBe(permalink);
    expect(pagesOf(catalog).get(permalink)).not.toBe('article');
  });

  test.each([article('2020-11-10', 'a', { permalink: '/fa/' }), page('fa')])(
    'or page never takes the list of a language without a word',
    (taker) => {
      const { catalog, problems } = catalogOf([article('2020-01-01', 'b', { lang: 'fa' }), taker]);
      expect(problems.map((p) => p.code)).toEqual(['path-taken']);
      expect(pagesOf(catalog).get('/fa/')).toBe('group');
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
