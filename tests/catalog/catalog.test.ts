import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { flatten } from '../../src/catalog/groups/by-section.ts';
import { article, catalogOf, page } from '../support/catalog-of.ts';
import { hold } from '../support/hold.ts';
import { pagesOf } from '../support/outputs-of.ts';

const slugs = (entries: { article: Article }[]) => entries.map((entry) => entry.article.slug);

const TREE = [
  { slug: 'world', label: 'World', sections: [{ slug: 'iran', label: 'Iran', sections: [] }] },
  { slug: 'empty', label: 'Empty', sections: [] },
];

/** Some of everything: languages, sections, tags, equal moments, translations, related articles. */
const MIXED = [
  article('2020-11-10', 'b', { tags: ['Iran', 'Talks'], section: ['world', 'iran'], authors: ['Jane Doe'] }),
  article('2020-11-10', 'a', { tags: ['iran'], section: ['Iran'], translationKey: 'same' }),
  article('2020-11-10 18:00', 'c', { tags: ['Talks'], authors: ['Jane  Doe', 'Ali'] }),
  article('2019-01-01', 'd', { tags: ['Iran', 'Talks'], section: ['Opinion'] }),
  article('2021-06-01', 'e', { lang: 'fa', tags: ['ایران', 'Iran'], translationKey: 'same' }),
  article('2021-06-02', 'f', { lang: 'fa', tags: ['Iran'], aliases: [{ path: '/old/f/', line: 3 }] }),
  article('2022-01-01', 'g', { status: 'draft' }),
  page('about'),
];

/** What a catalog says, as plain data. */
function plain(catalog: Catalog): unknown {
  const { entries, sections, tags, authors, languages } = catalog;
  const groups = [...flatten(sections), ...tags, ...authors, ...languages];
  return {
    entries: entries.map((e) => ({
      path: e.path,
      earlier: e.earlier?.path,
      later: e.later?.path,
      related: e.related.map(({ path }) => path),
      translations: e.translations.map(({ path }) => path),
      groups: [...e.sections, ...e.tags, ...e.authors].map(({ path }) => path),
    })),
    groups: groups.map((g) => [g.path, g.label, g.parent?.path, slugs(g.entries)]),
    paths: [...pagesOf(catalog)].map(([path, kind]) => `${path} ${kind}`).sort(),
  };
}

test('the order of the files does not show', () => {
  const wanted = plain(catalogOf(MIXED, { sections: TREE }).catalog);
  const shuffled = fc.shuffledSubarray(MIXED, { minLength: MIXED.length });
  hold(
    fc.property(shuffled, (articles) => {
      expect(plain(catalogOf(articles, { sections: TREE }).catalog)).toEqual(wanted);
    }),
    50,
  );
});

test('articles stand oldest first, those of one moment in the order of their paths; drafts are left out', () => {
  expect(slugs(catalogOf(MIXED).catalog.entries)).toEqual(['d', 'a', 'b', 'c', 'e', 'f']);
});

test('neighbours are those of the same language', () => {
  const { entry } = catalogOf(MIXED);
  expect([entry('c').earlier, entry('c').later].map((e) => e?.article.slug)).toEqual(['b', undefined]);
  expect([entry('e').earlier, entry('e').later].map((e) => e?.article.slug)).toEqual([undefined, 'f']);
});

test('translations know each other', () => {
  const { entry } = catalogOf(MIXED);
  expect([slugs(entry('a').translations), slugs(entry('e').translations), entry('b').translations]).toEqual([
    ['e'],
    ['a'],
    [],
  ]);
});

test('other languages stand behind their code, and have a list and years of their own', () => {
  const { catalog, entry } = catalogOf(MIXED);
  expect(entry('e').path).toBe('/fa/2021/06/01/e/');
  expect(catalog.languages.map(({ path, label, entries }) => [path, label, slugs(entries)])).toEqual([
    ['/fa/', 'فارسی', ['e', 'f']],
  ]);
  expect(['/fa/', '/fa/2021/', '/en/'].map((path) => pagesOf(catalog).get(path))).toEqual([
    'group',
    'group-year-moved',
    undefined,
  ]);
});

describe('related articles', () => {
  test('share the rarest tags, newest first', () => {
    const articles = [
      article('2020-01-01', 'common-1', { tags: ['Common'] }),
      article('2020-01-02', 'common-2', { tags: ['Common'] }),
      article('2020-01-03', 'rare', { tags: ['Rare'] }),
      article('2020-01-04', 'between'),
      article('2020-01-05', 'now', { tags: ['Common', 'Rare'] }),
    ];
    expect(slugs(catalogOf(articles).entry('now').related)).toEqual(['rare', 'common-2', 'common-1']);
  });

  test('are always earlier, of the same language, never the article itself, and not changed by what comes later', () => {
    const some = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        tags: fc.subarray(['A', 'B', 'C', 'D']),
        lang: fc.constantFrom('en', 'en', 'fa'),
      }),
      { minLength: 1, maxLength: 30 },
    );
    hold(
      fc.property(some, (list) => {
        const articles = list.map(({ day, ...rest }, i) =>
          article(`2020-01-${String(day).padStart(2, '0')}`, `s${i}`, rest),
        );
        const { entries } = catalogOf(articles).catalog;
        for (const [place, entry] of entries.entries()) {
          expect(entry.related.length).toBeLessThanOrEqual(4);
          for (const other of entry.related) {
            expect(entries.indexOf(other)).toBeLessThan(place);
            expect(other.article.lang).toBe(entry.article.lang);
          }
        }
        const half = entries[Math.floor(entries.length / 2)]!;
        const upToThen = entries.slice(0, entries.indexOf(half) + 1).map((e) => e.article);
        expect(slugs(catalogOf(upToThen).entry(half.article.slug).related)).toEqual(slugs(half.related));
      }),
      60,
    );
  });
});

test('an empty archive has a front page, a search page and directories', () => {
  const { catalog, problems } = catalogOf([]);
  expect([...pagesOf(catalog).keys()].sort()).toEqual([
    '/',
    '/404.html',
    '/authors/',
    '/search/',
    '/sections/',
    '/tags/',
  ]);
  expect(problems).toEqual([]);
});
