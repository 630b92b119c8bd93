import { describe, expect, test } from 'vitest';
import type { FoundArticle } from '../../../../src/search/page/engine/engine-messages.ts';
import type { Excerpt } from '../../../../src/search/page/results/excerpt.ts';
import { excerptOf } from '../../../../src/search/page/results/excerpt.ts';
import { FORMS_BEGIN } from '../../../../src/search/text/fold.ts';

/** The excerpt. `found` are places of words with their weights. */
function excerpt(title: string, text: string, found: Record<number, number>, query: string): Excerpt {
  const weighted_locations = Object.entries(found).map(([location, balanced_score]) => ({
    location: Number(location),
    balanced_score,
  }));
  const raw_content = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const article: FoundArticle = {
    ...{ url: '/a/', content: text.replaceAll('\u200b', ''), raw_content, weighted_locations },
    ...{ meta: { title }, filters: {} },
  };
  return excerptOf(article, query);
}

/** What is shown, with the marks as `[…]`. */
function shown(title: string, text: string, found: Record<number, number> = {}, query = ''): string {
  return excerpt(title, text, found, query)
    .pieces.map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
    .join('');
}

/** What was found, as the article has it. */
const quoted = ({ found }: Excerpt) => found.map(({ text }) => text);

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`).join(' ');

test('the headline is not shown again, whatever is found in it', () => {
  expect(shown('Past pages', 'Past pages. Of the web.', { 0: 9, 3: 1 })).toBe('Of [the] web.');
  expect(shown('River—even & <b>', 'River—\u2060 even & <b>. Of the web.', { 0: 9 })).toBe('Of the web.');
});

test('a text that does not begin with the headline is shown from its beginning', () => {
  expect(shown('Another', 'Past pages. Of the web.', {})).toBe('Past pages. Of the web.');
  expect(shown('***', 'Past pages.', {})).toBe('Past pages.');
});

test('the part with the most of what was found is shown, and that it is a part', () => {
  const text = `Title. ${numbered(1, 200)}`;
  expect(shown('Title', text, {})).toBe(`${numbered(1, 30)} …`);
  const around = shown('Title', text, { 20: 1, 100: 1, 104: 1 });
  expect(around).toBe(`… ${numbered(92, 121)} …`.replace('w100', '[w100]').replace('w104', '[w104]'));
  expect(shown('Title', text, { 20: 5, 100: 1, 104: 1 })).toContain('[w20]');
  expect(shown('Title', text, { 200: 1 })).toBe(`… ${numbered(171, 199)} [w200]`);
});

test('scripts without spaces are parted at invisible ones', () => {
  expect(shown('題', '題\u200b.\u200b \u200bウェブ\u200bは', { 3: 1 })).toBe('[ウェブ]は');
  expect(shown('題', '題。\u200bウェブ\u200bは\u200b公開\u200bされた', { 1: 1 })).toBe('[ウェブ]は公開された');
});

test('of a text with folded forms behind it, its own words are marked', () => {
  const text = `T. صفحه‌های گذشتهٔ وب ${FORMS_BEGIN} گذشته صفحههای`;
  expect(shown('T', text, { 5: 1 }, 'گذشته')).toBe('صفحه‌های [گذشتهٔ] وب');
});

test('of a text in another script with a few such words, the words that were found are marked', () => {
  const text = `T. The naïve O'Brien in Łódź said سلام ${FORMS_BEGIN} lodz سلم`;
  expect(shown('T', text, { 2: 1, 3: 1 }, "naive O'Brien lodz")).toBe("The [naïve] [O'Brien] in [Łódź] said سلام");
});

test('what looks like markup is text', () => {
  expect(shown('T', 'T. a <mark>b</mark> &amp; c', { 2: 1 })).toBe('a [<mark>b</mark>] &amp; c');
});

const SCATTERED = 'T. A web so wide that each browser of the world saw it.';
const QUERY = '"world wide web" browser';

describe('of a phrase beside words', () => {
  test('the place is shown where it stands, and nothing else of it is marked', () => {
    const text = `${SCATTERED} ${numbered(1, 100)} a browser on the World Wide Webs, so to say`;
    const found = { 2: 9, 4: 9, 7: 9, 10: 9, 114: 1, 117: 1, 118: 1, 119: 1 };
    expect(shown('T', text, found, QUERY)).toMatch(
      /^… w.* a \[browser\] on the \[World\] \[Wide\] \[Webs,\] so to say$/,
    );
    expect(quoted(excerpt('T', text, found, QUERY))).toEqual(['browser', 'World Wide Webs']);
  });

  test('loose words are marked as before, and those of the phrase are not', () => {
    const text = `${SCATTERED} The world wide web is here`;
    expect(shown('T', text, { 2: 9, 4: 9, 7: 9, 10: 9, 14: 1, 15: 1, 16: 1 }, QUERY)).toBe(
      'A web so wide that each [browser] of the world saw it. The [world] [wide] [web] is here',
    );
    expect(shown('T', text, { 2: 9, 4: 9, 14: 1, 15: 1, 16: 1 }, '"world wide web" webs')).toBe(
      'A [web] so wide that each browser of the world saw it. The [world] [wide] [web] is here',
    );
  });

  test('words in another order are no phrase, and where none is told apart all that was found is marked', () => {
    expect(shown('T', 'T. A wide world web', { 2: 1, 3: 1, 4: 1 }, QUERY)).toBe('A [wide] [world] [web]');
  });

  test('a phrase in the headline alone is not looked for in the text', () => {
    const found = { 0: 1, 1: 1, 2: 1, 4: 1, 6: 1 };
    const inText = excerpt('World wide web', 'World wide web. A web, a browser', found, QUERY);
    expect(quoted(inText)).toEqual(['browser']);
  });

  test('letters tell where it stands in scripts without spaces', () => {
    const text = ['題', '. ', '歴史', 'の', '新聞', 'は', '新聞', 'の', '歴史', 'を'].join('\u200b');
    const found = { 2: 1, 3: 1, 4: 1, 6: 1, 7: 1, 8: 1 };
    expect(shown('題', text, found, '"新聞の歴史" は')).toBe('歴史の新聞は[新聞][の][歴史]を');
    expect(quoted(excerpt('題', text, found, '"新聞の歴史" は'))).toEqual(['新聞の歴史']);
  });
});

test('a phrase is quoted whole, also of a headline', () => {
  const found = { 2: 1, 3: 1 };
  expect(quoted(excerpt('T', 'T. The world—\u2060 wide web', found, '"world wide"'))).toEqual(['world—wide']);
  expect(quoted(excerpt('World wide', 'World wide. Text', { 0: 1, 1: 1 }, '"world wide"'))).toEqual(['World wide']);
});

test('of a phrase that stands in a text with folded forms, its words elsewhere are not marked', () => {
  const text = `T. Die Straße, der Weg nach Łódź, die Straße nach Łódź ${FORMS_BEGIN} lodz . strasse`;
  expect(shown('T', text, { 8: 1, 9: 1, 10: 1 }, '"Straße nach Łódź"')).toBe(
    'Die Straße, der Weg nach Łódź, die [Straße] [nach] [Łódź]',
  );
});
