import { expect, test } from 'vitest';
import type { SearchView } from '../../src/outputs/pages/search.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';

test('an example search has its year in the digits of the page', () => {
  const one = article('2020-11-10', 'a', { section: ['Reports'], tags: ['Budget'] });
  const { catalog } = catalogOf([one], { language: 'fa' });
  const { examples } = viewAt<SearchView>(catalog, '/search/');
  expect(examples.map(({ text }) => text)).toContain('Reports ۲۰۲۰');
  const ofYear = examples.find(({ text }) => text.startsWith('Reports'));
  expect(decodeURIComponent(ofYear!.href)).toBe('/search/?q=Reports ۲۰۲۰');
});

test('the page knows the months of each language of the archive, the first in its own', () => {
  const texts = ['ja', 'de', 'de'].map((lang, i) => article(`2020-11-1${i}`, `a${i}`, { lang }));
  const { catalog } = catalogOf(texts, { language: 'fr' });
  const { monthNames } = viewAt<SearchView>(catalog, '/search/');
  expect(monthNames.map(([, , third]) => third)).toEqual(['mars', 'März', '3月']);
});
