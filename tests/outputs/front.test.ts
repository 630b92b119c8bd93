import { describe, expect, test } from 'vitest';
import type { Article, ArticleImage } from '../../src/article/article.ts';
import type { FrontView } from '../../src/outputs/pages/front.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { outputsOf, textAt, viewAt } from '../support/outputs-of.ts';
import { printedBody } from '../support/printed-body.ts';

const image = (src: string): ArticleImage => ({ src, alt: '', line: 1 });
const frontOf = (articles: Article[]) => viewAt<FrontView>(catalogOf(articles).catalog, '/');

describe('the lead of the front page', () => {
  test('is the newest article', () => {
    expect(frontOf([article('2020-01-01', 'a'), article('2020-01-02', 'b')]).lead?.headline).toBe('b');
  });

  test('is, of the newest of one week, the first with a picture, or else with a standfirst', () => {
    const [old, pictured, told, plain] = [
      article('2019-01-01', 'old', { image: image('a.jpg') }),
      article('2020-01-01', 'pictured', { image: image('a.jpg') }),
      article('2020-01-02', 'told', { standfirst: 'They met.' }),
      article('2020-01-03', 'plain'),
    ];
    expect(frontOf([old, pictured, told, plain]).lead?.headline).toBe('pictured');
    expect(frontOf([old, told, plain]).lead?.headline).toBe('told');
  });

  test('is the one that an editor chose, the newest of several, while it is on the page', () => {
    const chosen = article('2020-01-01', 'chosen', { leads: true });
    const others = Array.from({ length: 19 }, (_, i) =>
      article(`2020-02-${String(i + 1).padStart(2, '0')}`, `n${i}`, { image: image('a.jpg') }),
    );
    expect(frontOf([chosen, ...others]).lead?.headline).toBe('chosen');
    expect(frontOf([chosen, ...others, article('2020-03-01', 'later', { leads: true })]).lead?.headline).toBe('later');
    expect(frontOf([chosen, ...others, article('2020-03-01', 'later')]).lead?.headline).not.toBe('chosen');
  });

  test('is in the language of the site where an article is', () => {
    expect(frontOf([article('2020-01-01', 'en'), article('2020-01-02', 'fa', { lang: 'fa' })]).lead?.headline).toBe(
      'en',
    );
  });

  test('has its picture, as the next four may, and drawings are marked', () => {
    const articles = Array.from({ length: 8 }, (_, i) =>
      article(`2020-01-0${i + 1}`, `n${i}`, { image: image(i === 6 ? 'chart.png' : 'photo.jpg') }),
    );
    const { catalog } = catalogOf(articles);
    const { outputs, byPath } = outputsOf(catalog);
    const { view } = outputs.viewOf(byPath.get('/')!, undefined, (file) => ({ src: `/media/${file}`, alt: '' }));
    const { lead, newest } = view as FrontView;
    expect(lead?.picture).toEqual({ src: '/media/2020-01-08-n7.md', alt: '', isDrawing: false });
    expect(newest.map(({ picture }) => picture?.isDrawing)).toEqual([
      true,
      false,
      false,
      false,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('sections that hold next to nothing are left to the directory', () => {
  const many = Array.from({ length: 201 }, (_, i) => article('2020-01-01', `n${i}`, { section: ['World'] }));
  expect(frontOf([...many, article('2020-01-02', 'x', { section: ['Odd'] })]).sections.map(({ text }) => text)).toEqual(
    ['World'],
  );
});

test('the most used tags and the most active authors stand first', () => {
  const view = frontOf([
    article('2020-01-01', 'a', { tags: ['Rare', 'Often'], authors: ['Jane'] }),
    article('2020-01-02', 'b', { tags: ['Often'], authors: ['Jane', 'John'] }),
  ]);
  expect(view.tags.map(({ text, count }) => [text, count])).toEqual([
    ['Often', 2],
    ['Rare', 1],
  ]);
  expect(view.authors.map(({ text }) => text)).toEqual(['Jane', 'John']);
});

test('a file a month holds what was published on each of its days, newest first', async () => {
  const { catalog } = catalogOf(
    [article('2018-11-10', 'a'), article('2020-11-10', 'b', { lang: 'fa' }), article('2020-11-12', 'c')],
    { base: '/news/' },
  );
  const read = async (path: string) => JSON.parse(await textAt(catalog, path, () => printedBody('')));
  expect(await read('/on-this-day/11.json')).toEqual({
    '10': {
      title: 'On this day, 10 November',
      items: [
        { year: '2020', headline: 'b', href: '/news/fa/2020/11/10/b/', lang: 'fa', dir: 'rtl' },
        { year: '2018', headline: 'a', href: '/news/2018/11/10/a/' },
      ],
    },
    '12': { title: 'On this day, 12 November', items: [{ year: '2020', headline: 'c', href: '/news/2020/11/12/c/' }] },
  });
  expect(await read('/on-this-day/12.json')).toEqual({});
  expect([...outputsOf(catalogOf([]).catalog).byPath.keys()].filter((path) => path.startsWith('/on-this'))).toEqual([]);
});
