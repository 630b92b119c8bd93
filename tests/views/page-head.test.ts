import { describe, expect, test } from 'vitest';
import { labelsFor } from '../../src/site/label-tables.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';
import { breadcrumbList, makeHead } from '../../src/views/page-head.ts';
import { activeMarkup, elementsIn } from '../support/active-markup.ts';
import { siteWith } from '../support/catalog-of.ts';

const site = siteWith({ title: 'The Archive', description: 'News.', base: '/news/' });
const head = (facts: Partial<Parameters<typeof makeHead>[2]> = {}) =>
  makeHead(site, labelsFor('en', SITE_DEFAULTS), {
    path: '/2020/',
    lang: 'en',
    title: '2020',
    description: 'What.',
    ...facts,
  });

test('a title names the site, but on the front page it is the site', () => {
  expect(head().title).toBe('2020 · The Archive');
  expect(head({ path: '/', title: 'The Archive' }).title).toBe('The Archive');
});

test('addresses are absolute and below the base path', () => {
  const { canonical, feed } = head({ path: '/tags/تهران/' });
  expect([canonical, feed.href]).toEqual([
    'https://archive.example/news/tags/%D8%AA%D9%87%D8%B1%D8%A7%D9%86/',
    'https://archive.example/news/feed.xml',
  ]);
});

describe('the description', () => {
  test('is that of the site where there is none', () => {
    expect(head({ description: ' ' }).description).toBe('News.');
  });

  test('is at most 300 characters', () => {
    expect(head({ description: 'x'.repeat(400) }).description).toHaveLength(300);
  });

  test('is cut between characters', () => {
    expect(head({ description: '🎉'.repeat(200) }).description.isWellFormed()).toBe(true);
  });
});

describe('JSON-LD', () => {
  const hostile = '</script><script>alert(1)</script><!-- \u2028\u2029 ]]> &lt;';

  test('cannot end the element it stands in', () => {
    const [json = ''] = head({ jsonLd: [{ '@type': 'Thing', name: hostile }] }).jsonLd;
    expect(json).not.toMatch(/[<>\u2028\u2029]/);
    const scripts = elementsIn(`<script type="application/ld+json">${json}</script><p>after</p>`);
    expect(scripts.map(({ tagName }) => tagName)).toEqual(['script', 'p']);
    expect(activeMarkup(`<p>${json}</p>`)).toEqual([]);
  });

  test('says what it was given', () => {
    const [json = ''] = head({ jsonLd: [{ '@type': 'Thing', name: hostile }] }).jsonLd;
    expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@type': 'Thing', name: hostile });
  });

  test('counts breadcrumbs from 1, with absolute addresses', () => {
    expect(breadcrumbList([{ text: 'World', path: '/sections/world/' }], site)).toMatchObject({
      itemListElement: [{ position: 1, name: 'World', item: 'https://archive.example/news/sections/world/' }],
    });
  });
});
