import { expect, test } from 'vitest';
import { followTags } from '../../src/body/html/open-tags.ts';

/** The most elements open at once, and how often formatting was opened again. */
function follow(html: string): { mostOpen: number; reopened: number } {
  const tags = followTags();
  tags.read(html, () => {});
  return { mostOpen: tags.mostOpen(), reopened: tags.reopened() };
}

test.each([
  ['what the next of its kind closes, and what is empty', '<p>a<p>b<li>c<br><img><tr><td>', 0],
  ['what an outer end tag closes', '<div><b><i></div>', 3],
  ['what is closed in any case', '<B>a</b>', 1],
  ['a comment', '<!-- <b> -->', 2],
  ['a tag of two lines', '<b\ntitle="a\nb">x</b>', 1],
])('does not grow: %s', (_, html, most) => {
  expect(follow(html.repeat(5)).mostOpen).toBe(most);
});

test.each([
  ['a table', '<b><table></b></table>'],
  ['a drawing', '<b><svg></b></svg>'],
  ['a choice', '<b><select></b></select>'],
  ['a script', '<b><script></b></script>'],
  ['a comment', '<b><!-- </b> -->'],
  ['a value', '<b title="</b>">'],
  ['a value in single quotes', "<b a='>' b = '</b>'>"],
  ['a CDATA section', '<b><![CDATA[</b>]]>'],
])('grows, since an end tag in %s closes nothing outside', (_, html) => {
  expect(follow(html.repeat(5)).mostOpen).toBeGreaterThanOrEqual(5);
});

test.each([
  ['an empty comment', '<!--><b>-->'],
  ['a comment of an odd end', '<!-- --!><b>-->'],
  ['a comment that a title holds', '<title><!--</title><b>-->'],
])('grows, since a start tag behind %s counts', (_, html) => {
  expect(follow(html.repeat(5)).mostOpen).toBeGreaterThanOrEqual(5);
});

test('formatting left open is counted again at every element', () => {
  expect(follow(`<b><i><u>${'<p>'.repeat(10)}`).reopened).toBe(30);
  expect(follow(`<b></b><i></i><u></u>${'<p>'.repeat(10)}`).reopened).toBe(0);
});

test('quotes without an end are looked for once', () => {
  expect(follow('<p a="'.repeat(20_000)).mostOpen).toBe(0);
});
