import { expect, test } from 'vitest';
import { render } from '../support/render.ts';

test.each(['<col>', '<colgroup>', '<col><col>', '<tr>', '<frameset>'])(
  'a text or a footnote that begins with %s is shown',
  async (tag) => {
    const { html } = await render(`${tag}\n\nThe article.[^1]\n\n## Words\n\n[^1]: ${tag}\n\n    The note.\n`);
    for (const words of ['<p>The article.', '<h2 id="words">', 'The note.']) expect(html).toContain(words);
  },
);

test('tags of a table in a cell of Markdown move nothing out of it, and are told', async () => {
  const { html, problems } = await render('| a <col> b | *c <td> d* |\n|-|-|\n| e <colgroup> f | g |\n', { line: 3 });
  expect(html.replace(/\s+/g, ' ')).toContain('<th>a b</th> <th><em>c d</em></th>');
  expect(problems.map((p) => `${p.line} ${p.code} ${p.found}`)).toEqual([
    '3 html-removed <col> in a cell',
    '3 html-removed <td> in a cell',
    '5 html-removed <colgroup> in a cell',
  ]);
});

test('a table of HTML in a cell stays', async () => {
  const { html, problems } = await render('| <table><tr><td>a</td></tr></table> |\n|-|\n');
  expect([html.match(/<table>/g)?.length, problems]).toEqual([2, []]);
});

test.each(['plaintext', 'noscript', 'title', 'xmp', 'noframes', 'noembed', 'svg', 'template', 'style'])(
  'words that <%s> takes away are told',
  async (name) => {
    const { problems } = await render(`One <${name}> two`);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([['html-removed', `<${name}>`]]);
  },
);

test('the title of a drawing is not told beside it', async () => {
  const { problems } = await render('<svg><title>A</title><g><title>B</title></g></svg>');
  expect(problems.map(({ found }) => found)).toEqual(['<svg>']);
});
