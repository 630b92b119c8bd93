import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { flatten } from '../../src/catalog/groups/by-section.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { pagesOf } from '../support/outputs-of.ts';

const slugs = (entries: { article: Article }[]) => entries.map((entry) => entry.article.slug);

describe('sections', () => {
  const sections = [
    {
      slug: 'world',
      label: 'World News',
      sections: [
        { slug: 'iran', label: 'Iran', sections: [{ slug: 'protests', label: 'Protests', sections: [] }] },
        { slug: '2020', label: '2020', sections: [] },
      ],
    },
    { slug: 'culture', label: 'Culture', sections: [] },
  ];
  const paths = (articles: Article[]) =>
    flatten(catalogOf(articles, { sections }).catalog.sections).map((g) => [g.path, slugs(g.entries)]);

  test('hold the articles of the sections inside them, in the order of the site; those without any are left out', () => {
    expect(
      paths([
        article('2020-01-01', 'a', { section: ['world', 'iran', 'protests'] }),
        article('2020-01-02', 'b', { section: ['world'] }),
      ]),
    ).toEqual([
      ['/sections/world/', ['a', 'b']],
      ['/sections/world/iran/', ['a']],
      ['/sections/world/iran/protests/', ['a']],
    ]);
  });

  test.each([[['World News', 'Iran']], [['world', 'IRAN']], [['Iran']], [['iran']]])(
    'are found by label or slug, and a single name anywhere in the tree: %j',
    (section) => {
      const { entry, problems } = catalogOf([article('2020-01-01', 'a', { section })], { sections });
      expect(entry('a').sections.map(({ path }) => path)).toEqual(['/sections/world/', '/sections/world/iran/']);
      expect(problems).toEqual([]);
    },
  );

  test('that are not in the tree are made, and told', () => {
    const { entry, problems } = catalogOf(
      [article('2020-01-01', 'a', { section: ['Sport', 'Chess'], sectionLine: 4 })],
      { sections },
    );
    expect(entry('a').sections.map(({ path }) => path)).toEqual(['/sections/sport/', '/sections/sport/chess/']);
    expect(problems.map((p) => [p.code, p.line, p.found])).toEqual([['section-unknown', 4, '"Sport/Chess"']]);
  });

  test('are made without a word where the site has no tree', () => {
    const { catalog, problems } = catalogOf([
      article('2020-01-01', 'a', { section: ['Sport'] }),
      article('2020-01-02', 'b', { section: ['sport'] }),
    ]);
    expect(catalog.sections.map((g) => [g.path, g.label, slugs(g.entries)])).toEqual([
      ['/sections/sport/', 'Sport', ['a', 'b']],
    ]);
    expect(problems).toEqual([]);
  });

  test('that only their signs tell apart are one, and told once for each name; its slug means it', () => {
    const { catalog, problems } = catalogOf([
      article('2020-01-01', 'a', { section: ['Code', 'C'], sectionLine: 3 }),
      article('2020-01-02', 'b', { section: ['code', 'C++'], sectionLine: 4 }),
      article('2020-01-03', 'c', { section: ['Code', 'C++'] }),
      article('2020-01-04', 'd', { section: ['code', 'c'] }),
      article('2020-01-05', 'e', { section: ['code', '🎉'], sectionLine: 6 }),
      article('2020-01-06', 'f', { section: ['code', '☂'], sectionLine: 7 }),
      article('2020-01-07', 'g', { section: ['Code!', 'Ada'] }),
      article('2020-01-08', 'h', { section: ['Code+', 'Go'], sectionLine: 8 }),
    ]);
    expect(catalog.sections[0]?.children.map(({ path, label }) => `${path} ${label}`)).toEqual([
      '/sections/code/c/ C',
      '/sections/code/section/ 🎉',
      '/sections/code/ada/ Ada',
      '/sections/code/go/ Go',
    ]);
    expect(problems.map(({ code, file, line, found }) => [code, file, line, found])).toEqual([
      [
        'names-alike',
        '2020-01-02-b.md',
        4,
        '"C++" and "C" (first in 2020-01-01-a.md, line 3): both are /sections/code/c/',
      ],
      [
        'names-alike',
        '2020-01-06-f.md',
        7,
        '"☂" and "🎉" (first in 2020-01-05-e.md, line 6): both are /sections/code/section/',
      ],
      [
        'names-alike',
        '2020-01-08-h.md',
        8,
        '"Code+" and "Code" (first in 2020-01-01-a.md, line 3): both are /sections/code/',
      ],
    ]);
  });

  test('inside others never look like their years', () => {
    const { entry, catalog } = catalogOf([article('2020-01-01', 'a', { section: ['world', '2020'] })], { sections });
    expect(entry('a').sections.at(-1)?.path).toBe('/sections/world/2020-section/');
    expect(pagesOf(catalog).get('/sections/world/2020/')).toBe('group-year-moved');
  });

  test('a slug that looks like a year is found where its label is another', () => {
    const tree = [{ slug: 'world', label: 'World', sections: [{ slug: '2020', label: 'The year', sections: [] }] }];
    expect(
      catalogOf([article('2020-01-01', 'a', { section: ['world', '2020'] })], { sections: tree }).problems,
    ).toEqual([]);
  });
});
