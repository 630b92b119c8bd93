import { expect, test } from 'vitest';
import { ledAddresses, ledYears } from '../../src/catalog/aliases/led-addresses.ts';
import { redirectRules } from '../../src/redirects/redirect-rules.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { pagesOf } from '../support/outputs-of.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => article(`20${10 + (i % 5)}-02-0${1 + (i % 7)}`, `s${i}`, { tags: ['x'] }));

test('a year without a page of its own leads to the page that lists it, and a day to its month', () => {
  const { catalog } = catalogOf(many(4), { days: false });
  expect([...ledYears(catalog)]).toEqual([
    ['/tags/x/2010/', '/tags/x/'],
    ['/tags/x/2011/', '/tags/x/'],
    ['/tags/x/2012/', '/tags/x/'],
    ['/tags/x/2013/', '/tags/x/'],
  ]);
  expect(ledAddresses(catalog).get('/2010/02/01/')).toBe('/2010/02/');
  expect(redirectRules(catalog).moved).toContainEqual(['/tags/x/2010/', '/tags/x/']);
});

test('from 5,000 articles on, days have no pages and years that share one have no redirect page', () => {
  const [small, large] = [catalogOf(many(4_999)).catalog, catalogOf(many(5_000)).catalog];
  expect([small, large].map(({ site }) => site.days)).toEqual([undefined, false]);
  expect(catalogOf(many(5_000), { days: true }).catalog.site.days).toBe(true);
  expect([small, large].map((catalog) => pagesOf(catalog).get('/2010/02/01/'))).toEqual(['day', undefined]);
  const few = many(4).map((one) => ({ ...one, tags: ['y'] }));
  const kinds = [many(4_000), many(5_000)].map((all) => {
    const articles = [...all, ...few.map((one, i) => ({ ...one, file: `few-${i}.md`, slug: `few-${i}` }))];
    return pagesOf(catalogOf(articles).catalog).get('/tags/y/2010/');
  });
  expect(kinds).toEqual(['group-year-moved', undefined]);
});
