import { describe, expect, test } from 'vitest';
import { sanitizeSvg } from '../../src/body/svg/svg.ts';
import { notWellFormed } from '../support/well-formed.ts';

function drawn(text: string) {
  const drawing = sanitizeSvg(text);
  if ('reason' in drawing) throw new Error(drawing.reason);
  return drawing;
}
const around = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5">${content}</svg>`;
const inside = (content: string) => drawn(around(content)).text;
const reasonFor = (text: string) => (sanitizeSvg(text) as { reason?: string }).reason;

test('a drawing stays as it was', () => {
  const drawing =
    '<g fill="red" transform="translate(1 2)"><path d="M0 0h1"></path><text x="1" y="2">a &#x26; b</text></g>';
  expect(inside(drawing).replace(/\s*\/>/g, '></path>')).toContain('<path d="M0 0h1">');
  expect(
    inside('<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#g) red"/>'),
  ).toMatch(/<linearGradient id="g">.*fill="url\(#g\) red"/);
  expect(drawn(around(drawing)).lost).toEqual([]);
});

test('looks in a style attribute become attributes, and links inside the drawing lose their old prefix', () => {
  const { text, lost } = drawn(
    around(
      '<path id="p" style="fill:#f00; stroke-linecap : round !important;-program-note:1;font-variant:normal"/><use xlink:href="#p"/>',
    ),
  );
  expect(text).toContain('<path id="p" fill="#f00" stroke-linecap="round" />');
  expect(text).toContain('<use href="#p" />');
  expect(lost).toEqual([]);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<script><![CDATA[alert(1)]]></script>',
  '<SCRIPT href="https://evil.example/x.js"/>',
  '<style>@import url(https://evil.example/)</style>',
  '<style><![CDATA[ rect { fill: url(https://evil.example/) } ]]></style>',
  '<foreignObject><iframe src="https://evil.example/"></iframe></foreignObject>',
  '<image href="https://evil.example/x.png"/>',
  '<image href="data:image/svg+xml,evil"/>',
  '<feImage href="https://evil.example/x.png"/>',
  '<a href="javascript:alert(1)"><text>x</text></a>',
  '<a xlink:href="java&#115;cript:alert(1)"><text>x</text></a>',
  '<rect onload="alert(1)" style="background:url(https://evil.example/)"/>',
  '<rect OnFocus="alert(1)" tabindex="0"/>',
  '<use href="https://evil.example/x.svg#y"/>',
  '<use xlink:href="data:image/svg+xml,x"/>',
  '<use href="//evil.example/x.svg#y"/>',
  '<linearGradient href="https://evil.example/x.svg#y"/>',
  '<rect fill="url(https://evil.example/#x)"/>',
  '<rect fill="url(#a) url(https://evil.example/#x)"/>',
  '<rect fill="u\\72l(https://evil.example/#x)"/>',
  '<rect fill="\\75 rl(https://evil.example/#x)"/>',
  '<rect mask="image-set(\'https://evil.example/x\' 1x)"/>',
  '<rect clip-path="src(https://evil.example/#x)"/>',
  '<rect style="fill:url(https://evil.example/#x)"/>',
  '<rect style="fill:u\\72l(https://evil.example/#x)"/>',
  '<rect style="cursor:url(https://evil.example/x)"/>',
  '<rect filter="url(https://evil.example/#x)"/>',
  '<animate attributeName="href" to="javascript:alert(1)"/>',
  '<set attributeName="onload" to="alert(1)"/>',
  '<handler type="text/javascript">alert(1)</handler>',
  '<?xml-stylesheet href="https://evil.example/x.css"?>',
  '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
  '<html:script xmlns:html="http://www.w3.org/1999/xhtml" src="https://evil.example/"/>',
  '<title><style>@import "https://evil.example/"</style></title>',
  '<desc><img src=x onerror="alert(1)"></desc>',
  '<svg onload="alert(1)"><rect/></svg>',
  '<metadata>made at evil.example</metadata>',
];

test.each(HOSTILE)('%s is left out, and what stays is XML', (content) => {
  const text = inside(`${content}<rect width="1" height="1"/>`);
  expect(text).not.toMatch(
    /script|style|iframe|foreignObject|<image|evil|onload|onerror|onfocus|data:|<animate|<set|alert\(1\)\S*=|\\/i,
  );
  expect(notWellFormed(text)).toBeNull();
});

test('entities are not expanded, and a document type has no end that is looked for', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  expect(drawn(`${bomb}<svg><text>&b;&c;</text></svg>`).text).toContain('&#x26;b;&#x26;c;');
  for (const start of ['<!DOCTYPE svg [', '<?xml ', '<!--', '<![CDATA[', '<!ENTITY '])
    expect(reasonFor(start.repeat(90_000)), start).toBe('not an SVG picture');
});

describe('what can be seen and is not shown', () => {
  test.each([
    ['<style>.a{fill:red}</style><rect class="a"/>', ['<style>']],
    ['<image href="data:image/png;base64,AA=="/>', ['<image>']],
    ['<rect filter="url(#f)"/><filter id="f"/>', ['<filter>', 'filter of <rect>']],
    ['<rect fill="url(https://evil.example/#x)"/>', ['fill of <rect>']],
    ['<rect style="mix-blend-mode:multiply"/>', ['mix-blend-mode of <rect>']],
    ['<use href="other.svg#x"/>', ['href of <use>']],
    ['<p>words</p>', ['<p> outside <svg>']],
    ['<metadata>x</metadata><title>t</title>', []],
  ])('%s: %j', (content, lost) => {
    expect(drawn(around(content)).lost).toEqual(lost);
  });
});

test('what would end a section of XML is written as XML wants it', () => {
  expect(sanitizeSvg(around('<text>a ]]&gt; b</text>'))).toMatchObject({ text: expect.stringContaining(']]&gt;') });
});

describe('drawings without measure', () => {
  const doubled = Array.from(
    { length: 30 },
    (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/><rect fill="url(#a${i})"/></g>`,
  );
  const many = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i)).join('');
  test.each([
    ['of 20 MB of text', around(`<text>${'x'.repeat(20e6)}</text>`), 'a drawing of more than 5 MB'],
    ['of 200,000 elements', around('<g/>'.repeat(200_000)), 'a drawing of more than 100000 elements'],
    ['of 300 elements in one another', around('<g>'.repeat(300)), 'elements more than 200 deep in one another'],
    ['of 90,000 elements in one another', around('<g>'.repeat(90_000)), 'too deeply nested elements'],
    ['of 300,000 attributes', `<svg ${many(300_000, (i) => `a${i}=1 `)}/>`, 'an element of more than 1000 attributes'],
    [
      'that shows itself twice thirty times',
      around(`<g id="a0"><path d="M0 0"/></g>${doubled.join('')}`),
      'parts that repeat other parts more than 200000 times',
    ],
    [
      'of markers of markers',
      around(
        `${many(
          5,
          (i) => `<marker id="k${i}"><path d="M0 0${'L1 1'.repeat(20)}" marker-mid="url(#k${i - 1})"/></marker>`,
        )}<path d="M0 0${'L1 1'.repeat(20)}" marker-start="url(#k4)"/>`,
      ),
      'parts that repeat other parts more than 200000 times',
    ],
    [
      'of one marker on a long line of a group',
      around(
        `<marker id="k">${'<rect/>'.repeat(1000)}</marker><g marker-mid="url(#k)"><path d="M0 0${'L1 1'.repeat(20_000)}"/></g>`,
      ),
      'parts that repeat other parts more than 200000 times',
    ],
  ])('%s is refused, soon', (_, text, reason) => {
    expect(reasonFor(text)).toBe(reason);
  });

  test.each([
    ['signs before a bracket', around(`<rect fill="${'a-'.repeat(2e6)}"/>`)],
    ['spaces', around(`<rect fill="${'a'.padEnd(4e6)}(" style="a:${' '.repeat(4e5)}x"/>`)],
    ['addresses', around(`<rect fill="${'url( '.repeat(8e5)}"/>`)],
    ['declarations', around(`<rect style="${'a:b;'.repeat(1e6)}"/>`)],
    ['addresses without an end', around(`<rect fill="${'url(#a'.repeat(7e5)}"/>`)],
  ])('millions of %s do not keep the build waiting', (_, text) => {
    expect(inside('')).toContain('<svg');
    expect(drawn(text).text).not.toContain('url(');
  });

  test('one that shows itself is drawn as a browser draws it', () => {
    expect(inside('<g id="a"><use href="#a"/></g>')).toContain('<use href="#a" />');
  });
});

test('signs that XML does not know are left out, and words stand where words are shown', () => {
  const text = inside('<text>a\u0002&#1;b</text>stray<g>words<title>t</title></g>');
  expect(text).toContain('<text>ab</text><g><title>t</title></g>');
  expect(notWellFormed(text)).toBeNull();
});

test('what is no drawing is none', () => {
  for (const text of ['', 'plain', '<html><body>x</body></html>', '\u0089PNG', '<s:svg xmlns:s="x"><s:g/></s:svg>'])
    expect(reasonFor(text)).toBe('not an SVG picture');
});
