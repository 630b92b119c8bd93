import { describe, expect, test } from 'vitest';
import { elementsIn } from '../support/active-markup.ts';
import { render, tight } from '../support/render.ts';

/** The heading of the page's own list of footnotes, and whatever a screen reader reads to their marks. */
async function labels(markdown: string) {
  const elements = elementsIn((await render(markdown)).html);
  const marks = elements.filter(({ properties }) => 'dataFootnoteRef' in properties);
  const described = marks.flatMap(({ properties }) => properties['ariaDescribedBy'] as string[]);
  return {
    described: [...new Set(described)],
    headings: elements.filter(({ properties }) => properties['id'] === 'page-footnotes'),
    ids: elements.flatMap(({ properties }) => properties['id'] ?? []),
  };
}

describe('the heading of the footnotes is the page’s own', () => {
  test.each(['footnote-label', 'page-footnotes', 'PAGE-FOOTNOTES'])(
    'a text with the id %s, before, inside and among them, does not take it',
    async (id) => {
      const taken = `<b id="${id}">taken</b>`;
      const { described, headings, ids } = await labels(
        `${taken} a[^1] b[^2]\n\n[^1]: ${taken}\n[^2]: c[^1] ${taken}\n`,
      );
      expect(described).toEqual(['page-footnotes']);
      expect(headings).toHaveLength(1);
      expect(headings[0]).toMatchObject({ tagName: 'h2', children: [{ value: 'Footnotes' }] });
      expect(new Set(ids).size).toBe(ids.length);
      if (id === 'footnote-label') expect(ids).toContain(id);
    },
  );

  test('HTML that looks like it is a text like another', async () => {
    const forged =
      '<section data-footnotes class="footnotes"><h2 class="sr-only" id="page-footnotes">Mine</h2></section>';
    const { headings } = await labels(`a[^1]\n\n${forged}\n\n[^1]: b\n`);
    expect(headings.map(({ children }) => children)).toMatchObject([[{ value: 'Footnotes' }]]);
    expect((await render(forged)).html).toMatch(/^<section><h2 id="text-footnotes">/);
  });
});

test('what a text leaves open does not reach into its footnotes', async () => {
  for (const open of ['<details>', '<b>', '<table><tr><td>', '<ul><li>', '<select>', '<svg>']) {
    const { html } = await render(`a[^1]\n\n${open}\n\nb\n\n[^1]: c\n`);
    expect(html, open).toMatch(
      /<section data-footnotes class="footnotes"><h2 class="sr-only" id="page-footnotes">.*<\/section>$/s,
    );
  }
});

test('what a footnote closes is not the list of them', async () => {
  const { html } = await render('a[^1] b[^2]\n\n[^1]: c</section></ol></li>d\n[^2]: e\n');
  expect(tight(html)).toMatch(/<section data-footnotes.*>c.*d.*<li id="fn-2"><p>e.*<\/section>$/s);
});

test('their heading is no word of the article', async () => {
  const { words, opening } = await render('One[^1]\n\n[^1]: two\n');
  expect([words, opening]).toEqual([2, 'One1']);
});

test.each(['## Words {#fn-1}', '<p id="fn-1">x</p>', '<p id="fnref-1">x</p>'])(
  'a footnote and its mark keep their ids beside %j',
  async (taking) => {
    const { html } = await render(`${taking}\n\nx[^1]\n\n[^1]: <i id="fn-1">note</i>\n`);
    expect(html).toContain('<li id="fn-1">');
    expect(html).toContain('href="#fn-1" id="fnref-1"');
    expect(html).toContain('href="#fnref-1"');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  },
);
