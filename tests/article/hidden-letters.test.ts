import { describe, expect, test } from 'vitest';
import { dropHiddenLetters } from '../../src/article/hidden-letters.ts';
import { articleOf, line, parse } from '../support/parse.ts';
import { render } from '../support/render.ts';

const drop = (...texts: string[]) => {
  const { texts: kept, dropped } = dropHiddenLetters(texts);
  return [kept.join('|'), dropped.map((name) => name.slice(0, 6))];
};

/** Tag letters, which show nothing: the same word in ASCII, 0xE0000 higher. */
const tagged = (word: string) =>
  [...word].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');

describe('letters that nobody sees', () => {
  test.each([
    ['an override', 'a\u202egpj.exe', 'agpj.exe', ['U+202E']],
    ['an override and its end', 'a\u202db\u202cc', 'abc', ['U+202D', 'U+202C']],
    ['an embedding without an end', 'a\u202bb', 'ab', ['U+202B']],
    ['an end without a beginning', 'a\u202c b\u2069', 'a b', ['U+202C', 'U+2069']],
    ['an isolate without an end', '\u2067a', 'a', ['U+2067']],
    [
      'isolates in one another, one open',
      '\u2066a\u2067b\u2069',
      '\u2066a\u2067b\u2069'.replace('\u2066', ''),
      ['U+2066'],
    ],
    [
      'an end of an embedding within an isolate',
      '\u202aa\u2066b\u202cc\u2069\u202c',
      '\u202aa\u2066bc\u2069\u202c',
      ['U+202C'],
    ],
    ['an embedding left open within an isolate', '\u2066a\u202bb\u2069', '\u2066ab\u2069', ['U+202B']],
    ['tag letters', `a${tagged('ignore this')}b`, 'ab', ['U+E000']],
    [
      'a flag with more behind it',
      `\u{1f3f4}${tagged('gbsct')}\u{e007f}${tagged('x')}`,
      `\u{1f3f4}${tagged('gbsct')}\u{e007f}`,
      ['U+E000'],
    ],
    ['a flag that does not end', `\u{1f3f4}${tagged('gbsct')}`, '\u{1f3f4}', ['U+E000']],
  ])('%s', (_, text, kept, dropped) => {
    expect(drop(text)).toEqual([kept, dropped]);
  });

  test.each([
    ['isolates and embeddings that are closed', '\u2067متن\u2069 a \u202bمتن\u202c \u2068b\u2069'],
    ['marks of direction and joiners', 'a\u200e\u200f\u061c می\u200cشود \u200d'],
    ['flags of regions', `\u{1f3f4}${tagged('gbeng')}\u{e007f} \u{1f3f4}${tagged('gbwls')}\u{e007f}`],
    ['variants of ideographs', '葛\u{e0100} \u2764\ufe0f'],
  ])('%s stay', (_, text) => {
    expect(drop(text)).toEqual([text, []]);
  });

  test('pairs may stand in several pieces of a line', () => {
    expect(drop('\u2067a', 'b', 'c\u2069')).toEqual(['\u2067a|b|c\u2069', []]);
    expect(drop('\u202ea', 'b\u202c')).toEqual(['a|b', ['U+202E', 'U+202C']]);
  });
});

test('titles, standfirsts, tags, authors, captions, corrections and sources hold none, and each is told with its line', () => {
  const rlo = '\u202e';
  const keys = [
    `title: a${rlo}b`,
    `standfirst: a${rlo}b`,
    `tags: [c, a${rlo}b]`,
    `authors: [{ name: "a${rlo}b" }]`,
    `image: { src: a.png, alt: a${rlo}b, caption: a${rlo}b, credit: a${rlo}b }`,
    `dateline: a${tagged('x')}b`,
    `section: a&#8238;b`,
    `source: { name: a${rlo}b, url: "https://a.example/" }`,
    `corrections: [{ date: 2020-01-02, text: a${rlo}b }]`,
    `license: { name: a${rlo}b }`,
  ];
  const text = `---\n${keys.join('\n')}\n---\nText.\n`;
  const article = articleOf('2020-01-01-a.md', text);
  expect([
    article.title,
    article.standfirst,
    article.tags,
    article.authors,
    article.printed?.dateline,
    article.section,
  ]).toEqual(['ab', 'ab', ['c', 'ab'], ['ab'], 'ab', ['ab']]);
  expect(article.image).toMatchObject({ alt: 'ab', caption: 'ab', credit: 'ab' });
  expect([article.source?.name, article.corrections[0]?.text, article.license]).toEqual(['ab', 'ab', 'ab']);
  const told = parse('2020-01-01-a.md', text).problems.filter(({ code }) => code === 'text-hidden');
  expect([...new Set(told.map((p) => p.line))]).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(line(told[0]!)).toBe('2:8 text-hidden title U+202E, right-to-left override: left out');
});

test('a title from a file’s name holds none', () => {
  expect(articleOf('2020-01-01-a\u202eb.md', 'Text.').title).toBe('Ab');
});

describe('in a text', () => {
  test('what a line leaves open is left out, also over several elements, and told with its line', async () => {
    const { html, problems } = await render('one\n\na \u202b*b\u202c* c \u2067d\n\n- \u202ee\n- f\u202c\n', {
      line: 5,
    });
    expect(html).toContain('<p>a \u202b<em>b\u202c</em> c d</p>');
    expect(html).toMatch(/<li>e<\/li>\s*<li>f<\/li>/);
    expect(problems.map((p) => `${p.line} ${p.code} ${p.found.slice(0, 6)}`)).toEqual([
      '7 text-hidden U+2067',
      '9 text-hidden U+202E',
      '10 text-hidden U+202C',
    ]);
  });

  test('words for pictures and titles of links hold none', async () => {
    const { html, problems } = await render('![a\u202eb](photo.jpg "c\u202ed") [x](/about/ "e\u202ef")\n');
    expect(html).toMatch(/alt="ab" title="cd".*title="ef"/);
    expect(problems.map(({ code }) => code)).toEqual(['text-hidden', 'text-hidden', 'text-hidden']);
  });

  test('a text shown as it was written holds none either', async () => {
    const { html } = await render(`${'>'.repeat(100)} a\u202eb${tagged('hidden')}\n`);
    expect(html).toContain(' ab</p>');
  });
});
