import { expect, test } from 'vitest';
import type { Found } from '../../../src/search/page/engine-messages.ts';
import { excerptOf } from '../../../src/search/page/excerpt.ts';
import { FORMS_BEGIN } from '../../../src/search/fold.ts';

/** What is shown, with the marks as `[…]`. `found` are places of words with their weights. */
function shown(title: string, text: string, found: Record<number, number> = {}, query = ''): string {
  const weighted_locations = Object.entries(found).map(([location, balanced_score]) => ({
    location: Number(location),
    balanced_score,
  }));
  const raw_content = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const article: Found = {
    ...{ url: '/a/', content: text.replaceAll('\u200b', ''), raw_content, weighted_locations },
    ...{ meta: { title }, filters: {} },
  };
  return excerptOf(article, query)
    .pieces.map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
    .join('');
}

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
