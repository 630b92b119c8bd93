import { expect, test } from 'vitest';
import type { ArticleView } from '../../src/outputs/pages/article.ts';
import { citationOnPage } from '../../src/reading/cite-forms.ts';
import { citationKey } from '../../src/views/citing/citation.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';
import { printedBody } from '../support/printed-body.ts';

/** The citation that a script finds on the page of an article. */
function citedFrom(rest: Parameters<typeof article>[2], settings = {}) {
  const { catalog, entry } = catalogOf([article('2020-11-10 18:30', 'نشست', { title: 'Summit', ...rest })], settings);
  const { head } = viewAt<ArticleView>(catalog, entry('نشست').path, printedBody('<p>The text.</p>'));
  return citationOnPage((name) =>
    head.citation.filter((meta) => meta.name === `citation_${name}`).map(({ content }) => content),
  );
}

test('the metadata of an article hold all that its citation needs', () => {
  const citation = citedFrom({ authors: ['Jane Doe', 'News Desk'], lang: 'fa' }, { publisher: { name: 'The Press' } });
  expect(citation).toEqual({
    title: 'Summit',
    authors: ['Jane Doe', 'News Desk'],
    site: 'The Archive',
    publisher: 'The Press',
    day: '2020-11-10',
    address: `https://archive.example/fa/2020/11/10/${encodeURIComponent('نشست')}/`,
    lang: 'fa',
  });
  expect(citationKey(citation)).toBe('نشست-2020');
});

test('a citation without publisher has none', () => {
  expect(citedFrom({})).not.toHaveProperty('publisher');
});
