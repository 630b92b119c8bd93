import { expect, test } from 'vitest';
import { isOfPicture, pictureInWords, withEnds, withoutEnds } from '../../src/search/text/text-ends.ts';
import { render } from '../support/render.ts';
import { smallIndex } from '../support/small-index.ts';

/** HTML as it is indexed, with what is ended shown as `¦`. */
const ended = (html: string) => withEnds(html).replaceAll('\u2063', '¦');

test.each([
  ['<table><tr><th>One</th><th>Two</th></tr></table>', '<table><tr><th>One¦ </th><th>Two¦ </th></tr></table>'],
  ['<td>21%</td><td>three</td><td>four.</td>', '<td>21%¦</td><td>three</td><td>four.</td>'],
  ['<dt><em>One</em></dt>\n<dd>two</dd>', '<dt><em>One</em>¦ </dt>\n<dd>two¦ </dd>'],
  ['<p>A line<br>and “another”</p>', '<p>A line¦ <br>and “another”¦</p>'],
  ['<li>outer\n<ul><li>inner</li></ul></li>', '<li>outer¦ <ul><li>inner</li></ul></li>'],
  ['<summary>More</summary>text', '<summary>More¦ </summary>text'],
  ['<p>a <em>b</em> c</p>', '<p>a <em>b</em> c</p>'],
])('what a browser does not find in one piece is ended in the index: %s', (html, expected) => {
  expect(ended(html)).toBe(expected);
});

test('footnote numbers and the ways back are left out', async () => {
  const { html } = await render('A claim[^a] and another.[^b] End.\n\n[^a]: The source.\n[^b]: Another[^a].');
  const text = ended(html).replace(/<[^>]*>/g, '');
  expect(text).toContain('A claim¦ and another.¦ End.');
  expect(text).not.toMatch(/↩|\d/);
});

test('an article has none of these signs of its own in its index', () => {
  expect(withEnds('<p>a\u2063 b\u2061c\u2060</p>')).toBe('<p>a bc</p>');
  expect(withoutEnds(pictureInWords('a\u2062 map'))).toBe('a map');
});

test('the words of a picture are told from those around it', () => {
  const words = `before ${pictureInWords('a map')} behind`.split(' ');
  expect(words.map(isOfPicture)).toEqual([false, true, true, false]);
});

test('words of elements that Pagefind would run together are found', async () => {
  const html =
    '<dl><dt>Alpha</dt><dd>beta</dd></dl><table><tr><th>gamma</th><th>delta</th></tr></table>' +
    '<details><summary>epsilon</summary>zeta</details><pre>eta</pre><pre>theta</pre>' +
    '<figure><img alt="iota" src="a"><figcaption>kappa</figcaption></figure><p>lambda<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup></p>';
  const index = await smallIndex({ glued: html, other: '<p>None of them.</p>' });
  try {
    for (const word of 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda'.split(' '))
      expect(await index.names(word), word).toEqual(['glued']);
    expect((await index.names('alphabeta')).length).toBe(0);
  } finally {
    await index.close();
  }
});

test('a long text is read once', () => {
  for (const part of ['a</b>', 'a ', '> ', 'a<br>', '</b>'])
    expect(withEnds(part.repeat(100_000)).length).toBeGreaterThan(0);
});
