import { expect, test } from 'vitest';
import { newArticle } from '../../../src/article/writing/new-article.ts';
import { parse } from '../../support/parse.ts';

test.each(['press/print', 'a: b', '*a', '[', 'a\ndraft: true'])(
  'a new article in the section %j is read as one',
  (section) => {
    const { file, text } = newArticle({ title: 'A "title": of', day: '2020-11-10', section, id: '7f3k' });
    const { article, problems } = parse(file, text);
    expect(problems.filter(({ code }) => code !== 'section-unknown')).toEqual([]);
    expect([article?.title, article?.status]).toEqual(['A "title": of', 'published']);
    expect(article?.section).not.toEqual([]);
  },
);
