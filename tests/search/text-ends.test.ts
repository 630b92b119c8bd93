import { expect, test } from 'vitest';
import { endBefore, isOfPicture, pictureInWords, withoutEnds, withoutOurs } from '../../src/search/text/text-ends.ts';
import { smallIndex } from '../support/small-index.ts';

test('an article has none of these signs of its own in its index', () => {
  expect(withoutOurs('a\u2063 b\u2061c\u2060')).toBe('a bc');
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

test('the end of a long text is found without a search through all of it', () => {
  for (const part of ['a', 'a ', ' ', '\u2061a ', '\u2063'])
    for (const endsSentence of [true, false])
      expect(endBefore(part.repeat(500_000), { endsSentence, isClosing: true }).length).toBeGreaterThan(400_000);
});
