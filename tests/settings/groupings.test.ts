import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/outputs/edition-outputs.ts';
import { OUTPUT_KINDS } from '../../src/outputs/table.ts';
import { WRITTEN_KEYS } from '../../src/site/article-keys.ts';
import { parseSite } from '../../src/site/parse-site.ts';
import { TAKEN_KEYS } from '../../src/site/read-groupings.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';
import { article, catalogOf } from '../support/catalog-of.ts';

const { isReserved } = addressesOf(SITE_DEFAULTS, OUTPUT_KINDS);

function read(groupings: string) {
  const { site, problems } = parseSite('site.yaml', `title: X\ngroupings:\n${groupings}\n`, isReserved);
  return { rows: site.groupings, told: problems.map(({ line, found, cure }) => [line, found, cure]) };
}

test('groupings are read with their defaults', () => {
  expect(read('  - { key: series, label: Series, directory: dossiers }\n  - { key: places }')).toEqual({
    rows: [
      { key: 'series', label: 'Series', one: 'Series', directory: 'dossiers' },
      { key: 'places', label: 'places', one: 'places', directory: 'places' },
    ],
    told: [],
  });
});

describe('a row with a fault is a problem with its line, and is left out', () => {
  test.each([
    ['  - { label: Series }', 'a grouping with the key ""'],
    ['  - { key: tags }', 'the key "tags", which every article has already'],
    ['  - { key: topic, directory: tags }', 'the directory /tags/, which the archive itself uses'],
    ['  - { key: topic, directory: search }', 'the directory /search/, which the archive itself uses'],
    ['  - { key: topic, directory: "2020" }', 'the directory /2020/, which the archive itself uses'],
    ['  - series', 'a text'],
  ])('%s', (row, found) => {
    const { rows, told } = read(row);
    expect([rows, told.map(([line, said]) => [line, said])]).toEqual([[], [[3, found]]]);
  });

  test('two with one directory, or one key: the first stays', () => {
    const { rows, told } = read(
      '  - { key: a, directory: x }\n  - { key: b, directory: x }\n  - { key: a, directory: y }',
    );
    expect(rows.map(({ key }) => key)).toEqual(['a']);
    expect(told.map(([line, said]) => [line, said])).toEqual([
      [4, 'the directory /x/ of a and of b'],
      [5, 'the key "a", which an earlier grouping has'],
    ]);
    expect(read('  - { key: a, directory: x }\n  - { key: b, directory: b }').told).toEqual([]);
  });

  test('a word that no row has is named, and the row stays', () => {
    const { rows, told } = read('  - { key: a, lable: A }');
    expect([rows.length, told.map(([, said]) => said)]).toEqual([1, ['"lable"']]);
  });
});

test('no grouping may have a key of articles', () => {
  expect(WRITTEN_KEYS.filter((key) => !TAKEN_KEYS.has(key.toLowerCase()))).toEqual([]);
});

describe('a file that describes a group', () => {
  const iran = article('2020-01-01', 'a', { tags: ['Iran'] });
  const file = (slug: string, rest = {}) =>
    article('2020-01-01', slug, {
      kind: 'group',
      file: `tags/${slug}.md`,
      describes: { directory: 'tags', slug, links: [], ...rest },
      standfirst: 'A country.',
    });

  test('gives it its name and description', () => {
    const { catalog, problems } = catalogOf([iran, file('iran', { name: 'Persia' })]);
    expect([catalog.tags[0]?.label, catalog.tags[0]?.description, problems]).toEqual(['Persia', 'A country.', []]);
    expect(catalog.pathOfFile.get('tags/iran.md')).toBe('/tags/iran/');
  });

  test('of no article is a problem that names files that would describe one', () => {
    const { problems } = catalogOf([iran, file('irna')]);
    expect(problems.map(({ code, file: of, found, cure }) => [code, of, found, cure])).toEqual([
      [
        'group-unused',
        'tags/irna.md',
        'it describes /tags/irna/, which has no articles',
        'a file name such as tags/iran.md',
      ],
    ]);
  });
});

test.each([
  ['social-media', 'Social media'],
  ['covid-19', 'covid-19'],
  ['iran', 'iran'],
  ['Q-and-A', 'Q-and-A'],
])('the tag %s is shown as %s', (tag, shown) => {
  expect(catalogOf([article('2020-01-01', 'a', { tags: [tag] })]).catalog.tags[0]?.label).toBe(shown);
});

test('an author of whom a slug alone is known is shown as a name', () => {
  const { catalog } = catalogOf([article('2020-01-01', 'a', { authors: ['jane-doe'] })]);
  expect(catalog.authors[0]?.label).toBe('Jane Doe');
});
