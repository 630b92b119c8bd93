import { expect, test } from 'vitest';
import { catalogOf } from '../support/catalog-of.ts';
import { textAt } from '../support/outputs-of.ts';
import { notWellFormed } from '../support/well-formed.ts';

const NO_BODY = () => {
  throw new Error('a description of the search must not need a body');
};

test('a browser is told where to search, below the base path', async () => {
  const settings = { title: 'News & Views of the Whole World', base: '/news/', language: 'fa' };
  const text = await textAt(catalogOf([], settings).catalog, '/opensearch.xml', NO_BODY);
  expect(text).toContain('template="https://archive.example/news/search/?q={searchTerms}"');
  expect(text).toContain('<ShortName>News &amp; Views of</ShortName>');
  expect(text).toContain('<Language>fa</Language>');
  expect(notWellFormed(text)).toBeNull();
});
