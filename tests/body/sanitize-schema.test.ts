import { describe, expect, test } from 'vitest';
import { SANITIZE_SCHEMA } from '../../src/body/html/sanitize-schema.ts';
import { activeMarkup, elementsIn } from '../support/active-markup.ts';
import { render, tight } from '../support/render.ts';

const html = async (markdown: string) => tight((await render(markdown)).html);

describe('the schema as data', () => {
  const tags = SANITIZE_SCHEMA.tagNames ?? [];
  const attributes = Object.values(SANITIZE_SCHEMA.attributes ?? {})
    .flat()
    .map((entry) => (Array.isArray(entry) ? entry[0] : entry));

  test('holds what news is written in', () => {
    const wanted =
      'h1 h2 h3 h4 h5 h6 p br hr a em strong b i u s del ins mark abbr cite q dfn small sub sup time code kbd samp var pre ' +
      'blockquote ul ol li dl dt dd figure figcaption img picture source audio video track table caption thead tbody tfoot ' +
      'tr th td col colgroup details summary ruby rt rp bdi bdo div span section aside wbr data';
    expect(wanted.split(' ').filter((name) => !tags.includes(name))).toEqual([]);
  });

  test.each(
    'script style iframe frame frameset object embed applet form input button select textarea base meta link svg math template noscript slot dialog portal marquee body html head title'.split(
      ' ',
    ),
  )('does not hold %s', (name) => {
    expect(tags).not.toContain(name);
  });

  test('holds no attribute that runs, styles, names, sends or loads on its own', () => {
    const forbidden =
      /^(on.*|style|name|srcDoc|srcSet|action|formAction|target|ping|background|autoPlay|autoFocus|tabIndex|accessKey|contentEditable|is|slot|form|useMap|dataPagefind.*)$/i;
    expect(attributes.filter((name) => forbidden.test(String(name)))).toEqual([]);
  });

  test('gives no id to everything by another way than the list for all elements, and clobbers nothing', () => {
    expect(SANITIZE_SCHEMA.attributes?.['*']).toEqual(['dir', 'id', 'lang', 'title']);
    expect(SANITIZE_SCHEMA.clobberPrefix).toBe('');
  });

  test('lets every address through on named protocols alone', () => {
    const withAddress = attributes.filter((name) => ['href', 'src', 'poster', 'cite'].includes(String(name)));
    for (const name of withAddress) expect(SANITIZE_SCHEMA.protocols).toHaveProperty(String(name));
    const all = Object.values(SANITIZE_SCHEMA.protocols ?? {}).flat();
    expect([...new Set(all)].sort()).toEqual(['http', 'https', 'mailto', 'tel']);
  });
});

describe('what an author may write in HTML stays', () => {
  test.each([
    '<p>A <mark>m</mark> <abbr title="World Health Organization">WHO</abbr> <cite>c</cite> <q cite="https://a.example/">q</q></p>',
    '<p><time datetime="2020-11-10">10 November</time> <kbd>k</kbd> <sub>1</sub> <sup>2</sup> <small>s</small></p>',
    '<p><del datetime="2020-11-10" cite="https://a.example/">old</del> <ins>new</ins></p>',
    '<p dir="rtl" lang="fa" id="part" title="t">متن</p>',
    '<ol start="3" reversed type="a"><li value="2">x</li></ol>',
    '<dl><dt>t</dt><dd>d</dd></dl>',
    '<details open><summary>s</summary><p>x</p></details>',
    '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
    '<blockquote cite="https://a.example/"><p>x</p></blockquote>',
    '<table><caption>c</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td rowspan="2" headers="h">d</td></tr></tbody></table>',
    '<p><a href="mailto:a@b.example">m</a> <a href="tel:+41">t</a> <a href="https://a.example/?a=1" hreflang="fa">h</a></p>',
  ])('%s', async (written) => {
    const names = (text: string) => elementsIn(text).map(({ tagName, properties }) => [tagName, properties]);
    const printed = names(await html(`${written}\n`));
    for (const wanted of names(written)) expect(printed).toContainEqual(wanted);
  });
});

describe('what would run, load, frame or take a name goes', () => {
  test.each([
    '<script>alert(1)</script>',
    '<style>body{display:none}</style>',
    '<p onclick="alert(1)" onfoo="x" style="color:red" name="x" class="y">a</p>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="x.swf"></object><embed src="x.swf"><applet code="x"></applet>',
    '<form action="https://evil.example/"><input name="p"><button formaction="x">b</button><select><option>o</select><textarea>t</textarea></form>',
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
    '<base href="https://evil.example/"><link rel="stylesheet" href="x.css"><meta http-equiv="refresh" content="0;url=x">',
    '<template><script>alert(1)</script></template>',
    '<img src="x" onerror="alert(1)" id="cookie" name="body">',
    '<video autoplay poster="javascript:alert(1)" src="data:video/mp4,x"><source src="javascript:alert(1)"></video>',
    '<a href="JaVaScRiPt:alert(1)">1</a> <a href=" javascript:alert(1)">2</a> <a href="java\tscript:alert(1)">3</a>',
    '<a href="data:text/html,<script>alert(1)</script>">d</a> <a href="vbscript:x">v</a> <a href="blob:x">b</a>',
    '[m](javascript:alert(1)) [d](data:text/html,x) ![i](javascript:alert(1)) ![j](data:image/svg+xml,x)',
    '[e](javascript&colon;alert(1)) [f](&#106;avascript:alert(1)) [g](\\javascript:alert(1))',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<p><![CDATA[<img src=x onerror=alert(1)>]]></p><!-- <img src=x onerror=alert(1)> -->',
    '<title><img src=x onerror=alert(1)></title><xmp><img src=x onerror=alert(1)></xmp>',
    '<table><td><svg><style><img src=x onerror=alert(1)>',
  ])('%s', async (written) => {
    expect(activeMarkup(await html(`before\n\n${written}\n`))).toEqual([]);
  });

  test('the words around and inside harmless elements stay', async () => {
    expect(
      await html('<p onclick="x" class="y" style="z">one <blink>two</blink> <custom-tag>three</custom-tag></p>\n'),
    ).toBe('<p>one two three</p>');
  });

  test('comments and instructions go', async () => {
    expect(await html('a\n\n<!-- secret -->\n\n<?php secret ?>\n')).not.toContain('secret');
  });

  test('ids that the page itself uses are not taken', async () => {
    const printed = await html('<p id="page-main">x</p>\n\n## Page search\n');
    expect(
      elementsIn(printed)
        .map(({ properties }) => String(properties['id'] ?? ''))
        .filter((id) => /^page-/i.test(id)),
    ).toEqual([]);
  });
});

test('what goes is told with its line', async () => {
  const { problems } = await render('one\n\n<p onclick="x">a</p>\n\n<script>alert(1)</script>\n', { line: 7 });
  expect(problems.toSorted((a, b) => a.line - b.line).map((p) => `${p.line} ${p.code} ${p.found}`)).toEqual([
    '9 html-removed onClick on <p>',
    '11 html-removed <script>',
  ]);
});
