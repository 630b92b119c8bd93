import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { PAGE_LENGTH, paginate } from '../../src/catalog/paginate.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { pagesOf } from '../support/outputs-of.ts';

const slugs = (entries: { article: Article }[]) => entries.map((entry) => entry.article.slug);

describe('tags', () => {
  test('whose spellings fold to one address are one, named as most articles spell it, and the others are told', () => {
    const { catalog, problems } = catalogOf([
      article('2020-01-01', 'a', { tags: ['COP 26'], tagsLine: 7 }),
      article('2020-01-02', 'b', { tags: ['cop-26'] }),
      article('2020-01-03', 'c', { tags: ['cop-26', 'COP 26'] }),
      article('2020-01-04', 'd', { tags: ['cop-26'] }),
    ]);
    expect(catalog.tags.map((g) => [g.path, g.label, slugs(g.entries)])).toEqual([
      ['/tags/cop-26/', 'cop-26', ['a', 'b', 'c', 'd']],
    ]);
    expect(problems.map((p) => [p.code, p.file, p.line])).toEqual([['names-fold', '2020-01-01-a.md', 7]]);
  });

  test.each([
    ['C++', 'C'],
    ['C#', 'C++'],
    ['AT&T', 'At T'],
    ['100%', '100'],
    ['＋ten', 'ten'],
  ])('that only their signs tell apart are told as two, with where each is: %j and %j', (name, most) => {
    const { problems } = catalogOf([
      article('2020-01-01', 'a', { tags: [name], tagsLine: 7 }),
      article('2020-01-02', 'b', { tags: ['x', most], tagsLine: 3 }),
      article('2020-01-03', 'c', { tags: [most] }),
    ]);
    expect(problems.map(({ code, file, line, found, cure }) => [code, file, line, found, cure])).toEqual([
      [
        'names-alike',
        '2020-01-01-a.md',
        7,
        expect.stringMatching(
          /^"[^"]+" \(1×\) and "[^"]+" \(2×, first in 2020-01-02-b.md, line 3\): both are \/tags\//,
        ),
        `${most}, if it means the same; else a name that differs in letters or digits`,
      ],
    ]);
  });

  test.each([
    ['Women’s rights', "womens' rights"],
    ['#MeToo', 'metoo'],
    ['Yahoo!', 'Yahoo'],
    ['Covid-19', 'Covid 19'],
    ['🎉 Eurovision', 'Eurovision'],
    ['“Brexit”', 'BREXIT'],
    ['Q&A', 'Q & A'],
  ])('that are one name spelt in two ways are told as that: %j and %j', (name, other) => {
    const { problems } = catalogOf(
      [name, other].map((tag, i) => article(`2020-01-0${i + 1}`, `s${i}`, { tags: [tag] })),
    );
    expect(problems.map(({ code }) => code)).toEqual(['names-fold']);
  });

  test('of as many articles as another spelling are named by code unit, so that the name does not depend on the order', () => {
    for (const order of [
      ['b', 'B'],
      ['B', 'b'],
    ]) {
      const { catalog } = catalogOf(order.map((tag, i) => article(`2020-01-0${i + 1}`, `s${i}`, { tags: [tag] })));
      expect(catalog.tags[0]?.label).toBe('B');
    }
  });

  test('that fold to nothing have no page, and are told', () => {
    const { catalog, entry, problems } = catalogOf([article('2020-01-01', 'a', { tags: ['🎉', 'x'], tagsLine: 3 })]);
    expect([catalog.tags.map(({ slug }) => slug), entry('a').tags.length]).toEqual([['x'], 1]);
    expect(problems.map((p) => [p.code, p.line])).toEqual([['tag-empty', 3]]);
  });

  test('of very many spellings are told: the ten most frequent one by one, the rest in one warning', () => {
    const { problems } = catalogOf(
      Array.from({ length: 40 }, (_, i) => article('2020-01-01', `s${i}`, { tags: ['C', `C${'+'.repeat(i + 1)}`] })),
    );
    expect(problems.length).toBe(11);
    expect(problems.at(-1)?.found).toMatch(/^"C\+{11}" and 29 further names beside "C": all are \/tags\/c\/$/);
  });

  test('are cut short in what is told of them', () => {
    const { problems } = catalogOf([
      article('2020-01-01', 'a', { tags: ['C', `C${'!'.repeat(190)}`, '!'.repeat(200)] }),
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['tag-empty', 'names-fold']);
    for (const { found } of problems) expect(found.length).toBeLessThan(200);
  });

  test('that fold to nothing are told once an article, however many', () => {
    const tags = Array.from({ length: 150 }, (_, i) => '!'.repeat(i + 1));
    expect(catalogOf([article('2020-01-01', 'a', { tags })]).problems.map(({ found }) => found)).toEqual([
      '"!" and 149 further names: they give no address, so they have no page',
    ]);
  });

  test('named like parts of every object are tags like others', () => {
    const { catalog } = catalogOf([article('2020-01-01', 'a', { tags: ['constructor', '__proto__', 'toString'] })]);
    expect(catalog.tags.map(({ slug }) => slug)).toEqual(['constructor', 'proto', 'tostring']);
  });

  test('called like a year have their own page and their years', () => {
    const { catalog } = catalogOf([article('2020-01-01', 'a', { tags: ['2020'] })]);
    expect([pagesOf(catalog).get('/tags/2020/'), pagesOf(catalog).get('/tags/2020/2020/')]).toEqual([
      'group',
      'group-year-moved',
    ]);
  });
});

test('authors are one where their names fold to one address', () => {
  const { catalog, problems } = catalogOf([
    article('2020-01-01', 'a', { authors: ['Jane Doe', 'JANE DOE'], authorsLine: 5, tagsLine: 9 }),
  ]);
  expect(catalog.authors.map((g) => [g.path, g.entries.length])).toEqual([['/authors/jane-doe/', 1]]);
  expect(problems.map(({ field, line, found }) => [field, line, found])).toEqual([
    [
      'authors',
      5,
      '"Jane Doe" (1×) and "JANE DOE" (1×, first in 2020-01-01-a.md, line 5): both are /authors/jane-doe/',
    ],
  ]);
});

describe('long lists', () => {
  test('are cut from the oldest, so that a full page never changes', () => {
    const items = Array.from({ length: 2 * PAGE_LENGTH + 1 }, (_, i) => i);
    expect(paginate(items).map((list) => [list[0], list.length])).toEqual([
      [0, PAGE_LENGTH],
      [PAGE_LENGTH, PAGE_LENGTH],
      [2 * PAGE_LENGTH, 1],
    ]);
    expect(paginate([...items, -1])[0]).toEqual(paginate(items)[0]);
    expect([paginate([]), paginate(items.slice(0, PAGE_LENGTH)).length]).toEqual([[], 1]);
  });

  test('have a path a page', () => {
    const many = Array.from({ length: PAGE_LENGTH + 1 }, (_, i) => article('2020-01-01', `s${i}`, { tags: ['x'] }));
    const paths = pagesOf(catalogOf(many).catalog);
    expect(['/tags/x/2020/', '/tags/x/2020/2/', '/tags/x/2020/3/'].map((path) => paths.get(path))).toEqual([
      'group-year',
      'group-year',
      undefined,
    ]);
  });
});

test('an author without letters is reported with the words of authors', () => {
  const { problems } = catalogOf([article('2020-01-01', 'a', { authors: ['***'], authorsLine: 5 })]);
  expect(problems.map(({ code, expected, line }) => [code, expected, line])).toEqual([
    ['author-empty', 'an author’s name with letters or digits', 5],
  ]);
});
