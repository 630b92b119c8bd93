import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Query } from '../../../../src/search/page/query/query.ts';
import { FACETS, isEmptyQuery, readQuery, writeQuery } from '../../../../src/search/page/query/query.ts';
import { hold } from '../../../support/hold.ts';

const TIME = fc.constantFrom('', '2019', '2020-06', '1999-12');
const VALUES = fc.uniqueArray(fc.constantFrom('world', 'world/iran', 'ایران', 'a&b=c', '#', 'été'), { maxLength: 3 });
const QUERY: fc.Arbitrary<Query> = fc.record({
  words: fc.string().map((text) => text.toWellFormed().trim()),
  from: TIME,
  to: TIME,
  facets: fc.record({ section: VALUES, tag: VALUES, author: VALUES, language: VALUES }),
  order: fc.constantFrom('best', 'newest', 'oldest'),
});

test('an address says all of a search', () => {
  hold(
    fc.property(QUERY, (query) => {
      const address = new URL(`https://archive.example/search/?${writeQuery(query)}`);
      const read = readQuery(address.searchParams);
      for (const facet of FACETS) expect(read.facets[facet]).toEqual(query.facets[facet]!.toSorted());
      expect({ ...read, facets: null }).toEqual({ ...query, facets: null });
      expect(isEmptyQuery(read)).toBe(writeQuery({ ...query, order: 'best' }).size === 0);
    }),
    500,
  );
});

test('the same search has one address, whatever was chosen first', () => {
  const query = readQuery(new URLSearchParams('tag=b&section=x&tag=a&q=peace+talks'));
  expect(String(writeQuery(query))).toBe('q=peace+talks&section=x&tag=a&tag=b');
});

test('what an address says wrongly counts as not said', () => {
  const query = readQuery(new URLSearchParams('q=a&from=2019-13&to=lately&order=loudest&tag=&tag=x&tag=x&other=1'));
  expect(String(writeQuery(query))).toBe('q=a&tag=x');
});
