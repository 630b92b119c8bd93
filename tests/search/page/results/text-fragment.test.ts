import { describe, expect, test } from 'vitest';
import { quotesOf, withQuotes } from '../../../../src/search/page/results/text-fragment.ts';

/** What is quoted of a text, as `before|text|after`. The words to be quoted stand between braces. */
function quotes(marked: string, isSpaceless = false): string[] {
  const words = marked.split(isSpaceless ? '\u200b' : ' ');
  const start = words.findIndex((word) => word.startsWith('{'));
  const end = words.findIndex((word) => word.endsWith('}')) + 1;
  const bare = words.map((word) => word.replace(/[{}]/g, ''));
  return quotesOf(bare, start, end, isSpaceless).map(({ before, text, after }) => `${before}|${text}|${after}`);
}

describe('a word of an article', () => {
  test('is quoted with two words on each side', () => {
    expect(quotes('It was in the {press} court of Tehran')).toEqual(['in the|press|court of']);
    expect(quotes('{Press} law')).toEqual(['|Press|law']);
  });

  test('is told by no word of another sentence, which may be another paragraph', () => {
    expect(quotes('He left. The {press} came. It')).toEqual(['The|press|came']);
    expect(quotes('the free {press.} The')).toEqual(['the free|press|']);
    expect(quotes('He said: {press} “on.” Then')).toEqual(['|press|“on']);
    expect(quotes('He left (yesterday.) {Press} on')).toEqual(['|Press|on']);
  });

  test('stands without the signs around it, which its neighbours have', () => {
    expect(quotes('so the {“press”,} as they say')).toEqual(['so the “|press|”, as they']);
    expect(quotes('(the {press} (of Paris), too')).toEqual(['the|press|(of Paris']);
    expect(quotes('the river—\u2060 {press—\u2060} law here')).toEqual(['the river—|press|—law here']);
    expect(quotes('the — {press} & court')).toEqual(['|press|']);
  });

  test('is no sign alone, and has no address for a neighbour', () => {
    expect(quotes('a {—} b')).toEqual([]);
    expect(quotes(`see https://example.org/${'a'.repeat(20)} {press} court`)).toEqual(['|press|court']);
  });

  test('has its vowel signs, and half-spaces', () => {
    expect(quotes('در {کتابخانه‌های} ملّی ایران')).toEqual(['در|کتابخانه‌های|ملّی ایران']);
  });

  test('is told by no word beyond the end of a cell, a line or a picture, and of a picture it is not quoted', () => {
    expect(quotes('the Count\u2063 {press} court\u2063 of Paris')).toEqual(['|press|court']);
    expect(quotes('the free {press\u2063} court')).toEqual(['the free|press|']);
    expect(quotes('a \u2061picture \u2061here {press} \u2061court law')).toEqual(['|press|']);
    expect(quotes('a \u2061picture {\u2061press} \u2061here law')).toEqual([]);
  });

  test('of a script without spaces stands alone', () => {
    expect(quotes('これ\u200bは\u200b{新聞}\u200bです', true)).toEqual(['|新聞|']);
  });
});

describe('a phrase of an article', () => {
  test('is quoted in one piece, as it is written', () => {
    expect(quotes('on the {World Wide Webs,} so to say')).toEqual(['on the|World Wide Webs|, so to']);
    expect(quotes('the {world—\u2060 wide} web')).toEqual(['the|world—wide|web']);
  });

  test('is quoted in parts where a sentence ends in it', () => {
    expect(quotes('A {world. Wide web} of it')).toEqual(['A|world|', '|Wide web|of it']);
  });
});

describe('the address', () => {
  const at = (before: string, text: string, after: string) => ({ before, text, after });

  test('says what stands beside a quote, where that is known', () => {
    expect(withQuotes('/a/', [at('the', 'press', 'law'), at('', 'press', ''), at('', 'Web', 'of')])).toBe(
      '/a/#:~:text=the-,press,-law&text=press&text=Web,-of',
    );
    expect(withQuotes('/a/', [at('a', 'Web', 'of')])).toBe('/a/#:~:text=a-,Web,-of&text=Web');
  });

  test('escapes the signs that a directive has, and keeps a fragment', () => {
    expect(withQuotes('/a/#b', [at('so-called,', 'Q&A', '')])).toBe('/a/#b:~:text=so%2Dcalled%2C-,Q%26A&text=Q%26A');
  });

  test('has no quote twice, and not too many', () => {
    const many = Array.from({ length: 20 }, (_, i) => at('', `w${i >> 1}`, ''));
    expect(withQuotes('/a/', many)).toBe('/a/#:~:text=w0&text=w1&text=w2&text=w3&text=w4&text=w5');
    expect(withQuotes('/a/', [])).toBe('/a/');
  });
});
