import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { searchTextOf } from '../../src/body/search-text.ts';
import { wordsOf } from '../../src/search/text/search-text.ts';
import { render } from '../support/render.ts';

/** HTML as it is indexed. Marked ends are shown as `¦`. */
const ended = (html: string) =>
  searchTextOf(fromHtml(html, { fragment: true }))
    .join('')
    .replaceAll('\u2063', '¦');

test.each([
  [
    '<table><tr><th>One</th><th>Two</th></tr></table>',
    '<table><tbody><tr><th>One¦ </th><th>Two¦ </th></tr></tbody></table>',
  ],
  ['<ul><li>21%</li><li>three</li><li>four. </li></ul>', '<ul><li>21%¦</li><li>three</li><li>four.</li></ul>'],
  ['<dl><dt><em>One</em></dt>\n<dd>two</dd></dl>', '<dl><dt>One¦ </dt>\n<dd>two¦ </dd></dl>'],
  ['<p>A line<br>and “another”</p>', '<p>A line¦ <br>and “another”¦</p>'],
  ['<ul><li>outer\n<ul><li>inner</li></ul></li></ul>', '<ul><li>outer¦ <ul><li>inner</li></ul></li></ul>'],
  ['<details><summary>More</summary>text</details>', '<details><summary>More¦ </summary>text¦ </details>'],
  ['<p>a <em>b</em>c, one…<b id="x">two</b></p>', '<p>a bc, one…two</p>'],
  ['<p>a<picture><img alt="A  map" src="a"></picture>b</p>', '<p>a¦ <picture> \u2061A  \u2061map </picture>b</p>'],
  ['<p title="c">a\u2063 b\u2061c\u2060 &amp; &lt;d></p>', '<p>a bc & <d>¦</p>'],
])('what a browser does not find in one piece is ended in the index: %s', (html, expected) => {
  expect(ended(html)).toBe(expected);
});

test('footnote numbers, the ways back, and the heading of the footnotes are left out', async () => {
  const { searchText } = await render('A claim[^a] and another.[^b] End.\n\n[^a]: The source.\n[^b]: Another[^a].');
  const text = wordsOf(searchText).replaceAll('\u2063', '¦');
  expect(text).toContain('A claim¦ and another.¦ End.');
  expect(text).not.toMatch(/↩|\d|Footnotes/);
});

test('the link of a heading to itself is left out', async () => {
  const { html, searchText } = await render('## One "two" > three\n\nText.');
  expect(html).toContain('heading-anchor');
  expect(searchText.join('')).toBe('<h2>One "two" > three</h2>\n<p>Text.</p>');
});

test('markup is at even places, words are at odd ones', async () => {
  const { searchText } = await render('One <b>two</b>\n\n---\n\n- three');
  expect(searchText.length % 2).toBe(1);
  expect(searchText.filter((_, i) => i % 2 === 0).every((piece) => /^(\s*<[^<>]*>)*\s*$/.test(piece))).toBe(true);
  expect(wordsOf(searchText).split(/\s+/)).toEqual(['One', 'two', 'three']);
});

test('a text that is shown as it was written has no character that marks places', async () => {
  const { html, cuts, problems } = await render(`a\0b ${'<b>'.repeat(20_000)}`);
  expect(problems.map(({ code }) => code)).toContain('text-limit');
  expect(html).toMatch(/^<p>a\ufffdb /);
  expect(cuts).toBeUndefined();
});
