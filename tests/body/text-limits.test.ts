import { describe, expect, test } from 'vitest';
import { TEXT_LIMITS } from '../../src/body/text-limits.ts';
import { elementsIn } from '../support/active-markup.ts';
import { render } from '../support/render.ts';

const L = TEXT_LIMITS;
const AS_WRITTEN = 'the page shows the text as it was written';

/** A text of a first line, an empty one, and one that begins on line 3. */
const behind = (text: string) => `**first**\n\n${text}`;
const lines = (count: number, text: string | ((n: number) => string)) =>
  Array.from({ length: count }, (_, n) => (typeof text === 'string' ? text : text(n))).join('');

/** Limits, the text that just keeps to each, the one that just does not, and the line on which that is told. */
const CASES: [what: string, within: string, over: string, line: number, found: string][] = [
  [
    'lists in one another',
    '- '.repeat(L.marksOnLine),
    '- '.repeat(L.marksOnLine + 1),
    3,
    'more than 40 nested lists and quotations',
  ],
  [
    'quotations in one another',
    '>'.repeat(L.marksOnLine),
    '> '.repeat(L.marksOnLine + 1),
    3,
    'more than 40 nested lists and quotations',
  ],
  [
    'list items',
    lines(L.listItems, '- a\n'),
    lines(L.listItems + 1, '- a\n'),
    L.listItems + 3,
    'more than 5000 list items',
  ],
  [
    'underlines',
    lines(L.underlines, 'a\n-\n\n'),
    lines(L.underlines + 1, 'a\n-\n\n'),
    L.underlines * 3 + 4,
    'more than 500 lines that underline',
  ],
  [
    'lines of an item',
    `- a\n${lines(L.lazyLines, 'b\n')}`,
    `- a\n${lines(L.lazyLines + 1, 'b\n')}`,
    L.lazyLines + 4,
    'more than 3000 lines without an empty line',
  ],
  [
    'definitions',
    lines(L.definitions, (n) => `[${n}]: /about/\n\n`),
    lines(L.definitions + 1, (n) => `[${n}]: /about/\n\n`),
    L.definitions * 2 + 3,
    'more than 3000 definitions',
  ],
  [
    'links',
    lines(L.links, '[a](/about/)\n\n'),
    lines(L.links + 1, '[a](/about/)\n\n'),
    L.links * 2 + 3,
    'more than 5000 links',
  ],
  [
    'pictures',
    lines(L.images, '![a](photo.jpg)\n\n'),
    lines(L.images + 1, '![a](photo.jpg)\n\n'),
    L.images * 2 + 3,
    'more than 2000 pictures',
  ],
  [
    'headings',
    lines(L.headings, (n) => `## a${n}\n\n`),
    lines(L.headings + 1, (n) => `## a${n}\n\n`),
    L.headings * 2 + 3,
    'more than 2000 headings',
  ],
  [
    'footnotes',
    `${lines(L.footnotes - 1, 'a[^1]\n\n')}[^1]: b\n`,
    `${lines(L.footnotes, 'a[^1]\n\n')}[^1]: b\n`,
    L.footnotes * 2 + 3,
    'more than 2000 footnotes',
  ],
  [
    'cells',
    `|a|b|\n|-|-|\n${lines(L.cells / 8, '|a|b|\n')}`,
    `${lines(200, 'a|')}\n${lines(200, '-|')}\n${lines(100, '|a\n')}`,
    3,
    'more than 20000 table cells',
  ],
  [
    'open elements',
    `<div>`.repeat(L.openTags - 1),
    '<div>'.repeat(L.openTags + 1),
    3,
    'more than 80 HTML elements open',
  ],
  [
    'elements',
    lines(L.elements / 40, `${'<p>a</p>'.repeat(40)}\n\n`),
    lines(L.elements / 40 + 1, `${'<p>a</p>'.repeat(40)}\n\n`),
    L.elements / 20 + 3,
    'more than 20000 HTML elements',
  ],
  [
    'formatting left open',
    lines(2, '<b>a\n\n'),
    lines(L.openTags - 2, (n) => `<b title=${n}>`) + lines(400, '<p>'),
    3,
    'too many unclosed HTML formatting',
  ],
  [
    'addresses',
    `${lines(9, '[a]\n\n')}[a]: /${'b'.repeat(100_000)}\n`,
    `${lines(11, '[a]\n\n')}[a]: /${'b'.repeat(100_000)}\n`,
    21,
    'more than 1000000 characters of addresses',
  ],
];

describe('what is over a limit is told with its line, and shown as it was written', () => {
  test.each(CASES)('%s', async (_, within, over, line, found) => {
    const kept = await render(behind(within));
    expect(kept.problems.filter(({ code }) => /text-limit|body-unreadable/.test(code))).toEqual([]);
    expect(kept.html).toContain('<strong>first</strong>');
    const { html, problems, words, opening } = await render(behind(over));
    expect(problems.map((p) => `${p.line} ${p.code}`)).toEqual([`${line} text-limit`]);
    expect(problems[0]?.found.startsWith(found), problems[0]?.found).toBe(true);
    expect(problems[0]?.found.endsWith(AS_WRITTEN)).toBe(true);
    expect(html.startsWith('<p>**first**</p>')).toBe(true);
    expect(elementsIn(html).every(({ tagName }) => tagName === 'p')).toBe(true);
    expect([words > 0, opening.startsWith('**first**')]).toEqual([true, true]);
  });

  test('all of it, and harmlessly', async () => {
    const { html } = await render(`${'>'.repeat(100)} <script>alert(1)</script>\n\n- last\n`);
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
    expect(html).toContain('- last');
  });
});

describe('signs beyond the limit of a paragraph stand for themselves', () => {
  test.each([
    ['emphasis', '*a* '.repeat(L.emphasis / 2), '*last*', 'more than 500 emphasis marks'],
    ['brackets', '[a](/about/) '.repeat(L.brackets / 2), '[last](/about/)', 'more than 1000 brackets'],
  ])('%s', async (_, within, last, found) => {
    const kept = await render(`${within}\n\n${last}\n`);
    expect(kept.problems).toEqual([]);
    expect(kept.html).not.toContain(last);
    const { html, problems } = await render(`one\n\n${within}\n${last} **and**\n\n*next* [next](/about/)\n`, {
      line: 11,
    });
    expect(problems.map((p) => `${p.line} ${p.code}`)).toEqual(['14 text-limit']);
    expect(problems[0]?.found.startsWith(found)).toBe(true);
    expect(html).toContain(last);
    expect(html).toContain('<em>next</em> <a href="/about/">next</a>');
  });

  test('a missing closing mark is searched for only so often', async () => {
    const { html, problems } = await render(`${'a <!-- '.repeat(5000)}\n\n*next*\n`);
    expect(problems.map(({ code }) => code)).toEqual(['text-limit']);
    expect(html.match(/&#x3C;!--/g)).toHaveLength(5000);
    expect(html).toContain('<em>next</em>');
  });

  test('in code they are not counted', async () => {
    const { html, problems } = await render(`\`\`\`\n${'[*_'.repeat(3000)}\n\`\`\`\n\n\`${'[*_'.repeat(3000)}\`\n`);
    expect(problems).toEqual([]);
    expect(html.match(/<code>/g)).toHaveLength(2);
  });
});

test('a text that cannot be rendered at all is shown as it was written', async () => {
  const { html, problems } = await render(
    '*one*\n\n![two](photo.jpg)\n',
    {},
    { picture: () => Promise.reject(new Error('broken')) },
  );
  expect(html).toBe('<p>*one*</p><p>![two](photo.jpg)</p>');
  expect(problems.map((p) => `${p.code} ${p.found}`)).toEqual([`body-unreadable broken: ${AS_WRITTEN}`]);
});

test('elements too deep in one another are told in words, and the text is shown as it was written', async () => {
  const { html, problems } = await render('<a><b></a>'.repeat(4900));
  expect(problems.map(({ code, found }) => [code, found])).toEqual([
    ['text-limit', `elements too deep in one another: ${AS_WRITTEN}`],
  ]);
  expect(html).toContain('&#x3C;a>');
});
