import { expect, test } from 'vitest';
import { openSearchText } from '../../src/feeds/opensearch.ts';
import { siteWith } from '../support/catalog-of.ts';
import { notWellFormed } from '../support/well-formed.ts';

test('a browser is told where to search, below the base path', () => {
  const text = openSearchText(siteWith({ title: 'News & Views of the Whole World', base: '/news/', language: 'fa' }));
  expect(text).toContain('template="https://archive.example/news/search/?q={searchTerms}"');
  expect(text).toContain('<ShortName>News &amp; Views of</ShortName>');
  expect(text).toContain('<Language>fa</Language>');
  expect(notWellFormed(text)).toBeNull();
});
