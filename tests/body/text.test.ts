import { describe, expect, test } from 'vitest';
import { elementsIn } from '../support/active-markup.ts';
import { render, tight } from '../support/render.ts';

const ids = (html: string) =>
  elementsIn(html).flatMap(({ properties }) => (properties['id'] ? [String(properties['id'])] : []));
const headings = (html: string) =>
  elementsIn(html)
    .map(({ tagName }) => tagName)
    .filter((name) => /^h\d$/.test(name));

describe('headings', () => {
  test('have ids in the script of their words, each the only one, and a link to themselves', async () => {
    const { html } = await render('## A part\n\n## A part\n\n## بخش یکم\n\n## !!!\n\n## <b>Bold</b> `code`\n');
    expect(ids(html)).toEqual(['a-part', 'a-part-1', 'a-part-2', 'بخش-یکم', 'part', 'bold-code']);
    expect(html).toContain('href="#%D8%A8%D8%AE%D8%B4-%DB%8C%DA%A9%D9%85"');
  });

  test('keep ids that were written, before others get theirs', async () => {
    const { html } = await render('## Part\n\n<h2 id="part">Other</h2>\n\n<p id="x">a</p><p id="x">b</p>\n');
    expect(ids(html)).toEqual(['part-1', 'part', 'x', 'x-2']);
  });

  test('of the first level move down, since the headline is the only one', async () => {
    expect(headings((await render('# One\n\n## Two\n\n###### Six\n')).html)).toEqual(['h2', 'h3', 'h6']);
    expect(headings((await render('## Two\n\n### Three\n')).html)).toEqual(['h2', 'h3']);
  });

  test('that repeat the headline go', async () => {
    expect(tight((await render('# The  Summit!\n\nText\n', { title: 'The summit' })).html)).toBe('<p>Text</p>');
  });

  test('without letters do not repeat a headline without letters', async () => {
    expect((await render('# ???\n\nText\n', { title: '!!!' })).html).toContain('???');
  });
});

describe('footnotes', () => {
  test('have links there and back that lead to ids of the text', async () => {
    const { html, problems } = await render('One[^a], two[^b], again[^a].\n\n[^a]: First.\n[^b]: Second.\n');
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(targets.length).toBeGreaterThanOrEqual(6);
    for (const target of targets) expect(ids(html)).toContain(target);
    expect(problems).toEqual([]);
  });

  test('speak the language of the article', async () => {
    const words = { digits: '۰۱۲۳۴۵۶۷۸۹', footnotes: 'پانویس‌ها', backToText: 'بازگشت', headingLink: 'x' };
    const { html } = await render('الف[^1]\n\n[^1]: ب\n', { lang: 'fa' }, { words: words as never });
    expect(html).toContain('پانویس‌ها');
    expect(html).toMatch(/<sup><a[^>]*>۱<\/a>/);
    expect(html).not.toContain('Footnotes');
  });
});

test('tables keep the sides of their columns', async () => {
  const { html } = await render('| a | b |\n|:--|--:|\n| 1 | 2 |\n');
  const cells = elementsIn(html).filter(({ tagName }) => /^t[hd]$/.test(tagName));
  expect(cells.map(({ properties }) => properties['dataAlign'])).toEqual(['left', 'right', 'left', 'right']);
});

test('strikethrough is read, and bare addresses are links', async () => {
  expect((await render('~~gone~~ https://a.example')).html).toBe(
    '<p><del>gone</del> <a href="https://a.example">https://a.example</a></p>',
  );
});

describe('the opening', () => {
  test('is found in elements without a meaning', async () => {
    const { opening } = await render('<div>\n<section>\n<p>One.</p>\n</section>\n<p>Two.</p>\n</div>\n\nThree.\n');
    expect(opening).toBe('One. Two. Three.');
  });

  test('is the first paragraphs as plain text, cut between words', async () => {
    const { opening } = await render(`## Head\n\nOne **two** [three](/about/).\n\n${'word '.repeat(100)}\n`);
    expect(opening.startsWith('One two three. word')).toBe(true);
    expect(opening.endsWith('word …')).toBe(true);
    expect(opening.length).toBeLessThanOrEqual(202);
  });

  test('of a short text is all of it', async () => {
    expect((await render('Short.')).opening).toBe('Short.');
    expect((await render('')).opening).toBe('');
  });

  test('of a text without spaces is cut between characters', async () => {
    expect((await render(`x${'🎉'.repeat(200)}`)).opening.isWellFormed()).toBe(true);
  });
});

test('words are counted in every script', async () => {
  expect((await render('One two-three.\n\nسه چهار\n')).words).toBe(5);
});

test('an empty text is no text', async () => {
  expect(await render('')).toEqual({ html: '', searchText: [''], opening: '', words: 0, problems: [] });
});

test('a text nested thousands deep is a problem and not an exception', async () => {
  await expect(render(`${'>'.repeat(4000)} x`)).resolves.toBeDefined();
});
