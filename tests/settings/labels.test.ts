import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printDay } from '../../src/dates.ts';
import { parseLabelFile } from '../../src/site/label-file.ts';
import { hasLabels, LABELS, labelsFor, missingLabels } from '../../src/site/label-tables.ts';
import type { Plural } from '../../src/site/labels.ts';
import { articlesText, fill, numberText, pluralText, withDigits } from '../../src/site/labels.ts';
import { pluralCategories } from '../../src/site/languages.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';
import { SOURCE } from '../support/source-files.ts';

const site = (words: Partial<typeof SITE_DEFAULTS> = {}) => ({ ...SITE_DEFAULTS, ...words });
const english = LABELS['en']!;
const TABLES = Object.entries(LABELS);
const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

test.each(TABLES)('%s has every label, with the places of the English one', (lang, table) => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
  expect(table.locale).toBe(lang);
  for (const [key, label] of Object.entries(table)) {
    const model = english[key as keyof typeof english];
    if (typeof label === 'string' && typeof model === 'string') {
      expect(label, key).not.toBe('');
      if (!/^describe/.test(key)) expect(placesOf(label), key).toEqual(placesOf(model));
    } else {
      expect(Object.keys(label).sort(), `${key} has the plural categories of ${lang}`).toEqual(
        pluralCategories(lang).sort(),
      );
      const places = placesOf((model as Plural).other);
      // "One article" and "two articles" may be words without a number.
      for (const [category, text] of Object.entries(label))
        expect(placesOf(text), `${key} ${category}`).toEqual(
          /^(zero|one|two)$/.test(category)
            ? places.filter((place) => place !== '{n}' || text.includes(place))
            : places,
        );
    }
  }
});

test('each language is written in a file of its own, and every label is printed by something', () => {
  const code = SOURCE.map(([, text]) => text).join('\n');
  // A label is read as `labels.newest`, named as `'newest'` or `"newest"`, or taken out of the table: `{ newest } = labels`.
  const named = new Set(
    [...code.matchAll(/\.(\w+)|'(\w+)'|of="(\w+)"/g)].map((found) => found[1] ?? found[2] ?? found[3]),
  );
  for (const [, names] of code.matchAll(/\{([\w\s,]+)\} = labels/g))
    for (const name of names!.split(',')) named.add(name.trim());
  expect(Object.keys(english).filter((key) => !named.has(key))).toEqual([]);
  const files = readdirSync('src/labels').flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []);
  expect(Object.keys(LABELS).toSorted()).toEqual(files.toSorted());
  for (const [lang, table] of TABLES)
    expect(JSON.parse(readFileSync(`src/labels/${lang}.json`, 'utf8'))).toEqual(table);
});

test("the owner's words go before the built-in ones, English serves where there are none", () => {
  expect(labelsFor('en', site({ labels: { newest: 'Latest' } })).newest).toBe('Latest');
  expect(labelsFor('fa-AF', site()).tags).toBe(LABELS['fa']!.tags);
  expect(labelsFor('nl', site()).tags).toBe('Tags');
  expect([hasLabels('fa', site()), hasLabels('nl', site()), hasLabels('constructor', site())]).toEqual([
    true,
    false,
    false,
  ]);
  const dutch = site({ labelFiles: { nl: { tags: 'Trefwoorden' } } });
  expect([hasLabels('nl', dutch), labelsFor('nl-BE', dutch).tags]).toEqual([true, 'Trefwoorden']);
});

test('labels of site.yaml replace those of its own language alone', () => {
  const own = site({ language: 'fr', labels: { newest: 'À la une' } });
  expect(labelsFor('fr', own).newest).toBe('À la une');
  expect(labelsFor('fa', own)).toEqual(LABELS['fa']);
  expect(labelsFor('en', own)).toEqual(english);
});

test('labels without words are listed', () => {
  expect(missingLabels('fr', site())).toEqual([]);
  const most = Object.fromEntries(Object.keys(english).map((key) => [key, 'x'])) as Record<string, string>;
  delete most['tags'];
  expect(missingLabels('nl', site({ labelFiles: { nl: most as never } }))).toEqual(['tags']);
});

test('places are filled once, and unknown ones stay', () => {
  expect(fill('{a} and {b} and {toString}', { a: '{b}', b: 'x' })).toBe('{b} and x and {toString}');
});

test('numbers are written as the language writes them', () => {
  expect(numberText(labelsFor('en', site()), 1_234_567)).toBe('1,234,567');
  expect(numberText(labelsFor('fa', site()), 1204)).toBe('۱٬۲۰۴');
  expect(withDigits(labelsFor('fa', site()), '2020')).toBe('۲۰۲۰');
});

test.each(['ar', 'ar-EG', 'ar-MA', 'ckb', 'fa', 'fa-AF', 'ja', 'fr'])(
  '%s: counts and dates are written in the same digits',
  (lang) => {
    const year = numberText(labelsFor(lang, site()), 20);
    expect(printDay('2020-03-01', lang, 'month')).toContain(year);
  },
);

test.each([
  ['en', ['0 articles', '1 article', '2 articles', '11 articles']],
  ['fr', ['0 article', '1 article', '2 articles', '11 articles']],
  ['ru', ['0 статей', '1 статья', '2 статьи', '11 статей']],
  ['ar', ['لا مقالات', 'مقال واحد', 'مقالان', '١١ مقالًا']],
] as const)('%s has its own plurals', (lang, expected) => {
  expect([0, 1, 2, 11].map((n) => articlesText(labelsFor(lang, site()), n))).toEqual(expected);
});

test('Arabic tells three and a hundred from eleven', () => {
  const arabic = labelsFor('ar', site());
  expect([3, 100].map((n) => articlesText(arabic, n))).toEqual(['٣ مقالات', '١٠٠ مقال']);
  expect(pluralText(arabic, 'results', 2, { query: 'س' })).toBe('نتيجتان لـ «س»');
});

test('faults in a table of words are named at their lines', () => {
  const text =
    '{\n  "newest": "Latest",\n  "newst": "x",\n  "tags": ["x"],\n  "articles": { "one": "{n} a", "few": "{n} b" }\n}\n';
  const { labels, problems } = parseLabelFile('labels/nl.json', text);
  expect(labels).toEqual({ newest: 'Latest' });
  expect(problems.map(({ code, line, column, found }) => [code, line, column, found])).toEqual([
    ['label-invalid', 3, 3, 'the label newst, which does not exist'],
    ['label-invalid', 4, 11, 'tags: a list'],
    ['plural-invalid', 5, 33, 'the plural category few, which nl does not have'],
    ['plural-invalid', 5, 15, 'articles without the category other'],
  ]);
  expect(parseLabelFile('labels/nl.json', '{').problems).toHaveLength(1);
  expect(parseLabelFile('labels/dutch.json', '{}').problems[0]?.found).toBe('the language "dutch"');
});
