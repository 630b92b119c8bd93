import { describe, expect, test } from 'vitest';
import { elementsIn } from '../support/active-markup.ts';
import { processorTime } from '../support/processor-time.ts';
import { render } from '../support/render.ts';

/** Each heading of a text: its id, and its HTML without the link to itself. */
async function headings(markdown: string): Promise<string[]> {
  const html = (await render(markdown)).html.replace(/<span id="[^"]*"><\/span>/g, '');
  return [...html.matchAll(/<h[2-6] id="([^"]*)">(.*?) <a href="[^"]*" class="heading-anchor"/gs)].map(
    ([, id, words]) => `${id}: ${words}`,
  );
}

test('a paragraph in a heading becomes words of the heading', async () => {
  const [first, second] = await headings('<h3><p>The <b>talks</b></p></h3>\n\n<h3>\n<p>One</p>\n<p>Two</p>\n</h3>\n');
  expect(first).toBe('the-talks: The <b>talks</b>');
  expect(second?.replace(/\s+/g, ' ').trim()).toBe('one-two: One Two');
});

describe('the id that other generators write at a heading is kept, and not shown', () => {
  test.each([
    ['## The talks {#talks}\n', 'talks: The talks'],
    ['## The talks {#talks .wide key="a b" other=\'c\' n=1}\n', 'talks: The talks'],
    ['## The talks {.wide #talks}\n', 'talks: The talks'],
    ['## The talks { #talks }\n', 'talks: The talks'],
    ['## The talks{#talks}\n', 'talks: The talks'],
    ['## The talks {: #talks}\n', 'talks: The talks'],
    ['## The talks {:#talks .wide}\n', 'talks: The talks'],
    ['## The talks {#talks, class="wide"}\n', 'talks: The talks'],
    ['## The talks {#talks} ##\n', 'talks: The talks'],
    ['## The talks ## {#talks}\n', 'talks: The talks'],
    ['### C# {#c-sharp}\n', 'c-sharp: C#'],
    ['The talks {#talks}\n---------\n', 'talks: The talks'],
    ['> - ## The talks {#talks}\n', 'talks: The talks'],
    ['## گفت‌وگوها {#گفت}\n', 'گفت: گفت‌وگوها'],
    ['## The *talks*&#33; {#talks}\n', 'talks: The <em>talks</em>!'],
    ['## The talks {#_talks_}\n', '_talks_: The talks'],
    ['## The <b>talks</b> {#a_b.c:d-1}\n', 'a_b.c:d-1: The <b>talks</b>'],
    ['## Whose? {#let’s-ask-whose?}\n', 'let’s-ask-whose?: Whose?'],
    ['## The talks {#one #two}\n', 'one: The talks'],
    ['## The talks {.unnumbered}\n', 'the-talks: The talks'],
    ['## The talks {:.no_toc}\n', 'the-talks: The talks'],
    ['## `{#code}` {#talks}\n', 'talks: <code>{#code}</code>'],
  ])('%j', async (markdown, wanted) => {
    expect(await headings(markdown)).toEqual([wanted]);
  });

  test('under the rules for all ids', async () => {
    const { html, problems } = await render(
      '## A {#page-main}\n\n## B {#b}\n\n<p id="b">x</p>\n\n[to A](#page-main), [to B](#b)\n',
    );
    const ids = elementsIn(html).flatMap(({ properties }) => properties['id'] ?? []);
    expect(ids).toEqual(['text-main', 'b', 'b-2']);
    expect(html).toContain('<a href="#text-main">to A</a>, <a href="#b">to B</a>');
    expect(problems).toEqual([]);
  });

  test('so that a heading still repeats the headline', async () => {
    expect((await render('# Summit {#summit}\n\nText\n')).html.trim()).toBe('<p>Text</p>');
  });
});

describe('what only looks like it stays as it is', () => {
  test.each([
    '## A set {a, b}',
    '## A set {1}',
    '## Issue {# 5}',
    '## A comment {# words #}',
    '## A comment {#words#}',
    '## A key {a=b}',
    '## A list {:toc}',
    '## Nothing {}',
    '## Nothing {:}',
    '## Plain \\{#id}',
    '## Text {#id} and more',
    '## A sum $x_{#n}',
    '## {#id}',
    '## Open {#id',
    '## Twice {{#id}',
    '## Half {#id .}',
    '## Half {#id key="a}',
  ])('%s', async (markdown) => {
    const words = markdown.replace('## ', '').replace('\\{', '{');
    expect((await headings(`${markdown}\n`))[0]?.replace(/^[^:]*: /, '')).toBe(words);
  });

  test('so do code, paragraphs and words of HTML', async () => {
    const { html } = await render('## A `b {#c}`\n\n    ## d {#e}\n\nf {#g}\n\n<h2>h {#i}</h2>\n');
    expect(html.replace(/ aria-label="[^"]*"/g, '').match(/\{#\w\}/g)).toEqual(['{#c}', '{#e}', '{#g}', '{#i}']);
    expect(html).not.toMatch(/id="[cegi]"/);
  });
});

test.each([
  ['Important words\n   {#id}\n===\n', 'Important words\n{#id}'],
  ['> Important words\n>    {#id}\n> ===\n', 'Important words\n{#id}'],
  ['- Important words\n    {#id}\n  ===\n', 'Important words\n{#id}'],
  ['> Important\n>    words {#id}\n> ===\n', 'Important\nwords'],
  ['\ufeff## Words {#id}x\n', 'Words {#id}x'],
  ['\ufeff## Words {#id}\n', 'Words'],
])('no letter of a heading is lost: %j', async (markdown, words) => {
  const html = (await render(markdown)).html.replace(/<span id="[^"]*"><\/span>/g, '');
  expect(/<h2[^>]*>([^<]*) </.exec(html)?.[1]).toBe(words);
});

test('what is long is read once', async () => {
  const begun = processorTime();
  for (const inner of [
    ' '.repeat(100_000),
    ' #'.repeat(50_000),
    '{#a '.repeat(25_000),
    '#a.'.repeat(33_000),
    '.a '.repeat(33_000),
  ])
    await render(`## a ${inner}{#b ${inner}}\n`);
  expect(processorTime() - begun).toBeLessThan(10_000);
});
