import { expect, test } from 'vitest';
import { articleOf, parse } from '../support/parse.ts';

const post = (keys: string, text = '') => `---\ntitle: A story\ndate: 2019-01-02\n${keys}\n---\n${text}`;

test.each(['external_url', 'redirect_to', 'link'])('%s of a post without a text is what it is about', (key) => {
  const { article, problems } = parse('story.md', post(`${key}: https://elsewhere.example/x`));
  expect([article?.link, article?.aliases, problems]).toEqual(['https://elsewhere.example/x', [], []]);
});

test('link, as exporters write it, is an earlier address', () => {
  const article = articleOf(
    '2019-01-02-a-story.md',
    post('link: https://old.example/blog/2019/01/a-story.html', 'Text.'),
  );
  expect([article.link, article.aliases]).toEqual([undefined, [{ path: '/blog/2019/01/a-story.html', line: 4 }]]);
});

test('a number of WordPress and what is no address say nothing', () => {
  expect(articleOf('a.md', post('link: https://old.example/?p=12', 'Text.')).link).toBeUndefined();
  expect(articleOf('a.md', post('link: true', 'Text.')).link).toBeUndefined();
});
