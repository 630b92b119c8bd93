import { expect, test } from 'vitest';
import type { ArticleView } from '../../src/outputs/pages/article.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { pagesOf, viewAt } from '../support/outputs-of.ts';

test('the words that an owner gives French change no page of a Persian article', () => {
  const articles = [
    article('2020-11-10', 'a', { lang: 'fa' }),
    article('2020-11-11', 'b', { lang: 'fa' }),
    article('2020-11-12', 'c', { lang: 'fr' }),
  ];
  const labels = { tags: 'Étiquettes', published: 'Paru le', earlier: 'Avant' };
  const own = catalogOf(articles, { language: 'fr', labels }).catalog;
  const plain = catalogOf(articles, { language: 'fr' }).catalog;
  const persian = [...pagesOf(plain).keys()].filter((path) => /^\/fa\/2020\/./.test(path));
  expect(persian).toHaveLength(2);
  for (const path of persian) expect(JSON.stringify(viewAt(own, path))).toBe(JSON.stringify(viewAt(plain, path)));
  expect(viewAt<ArticleView>(own, '/2020/11/12/c/').frame.labels.tags).toBe('Étiquettes');
});
