import { describe, expect, test } from 'vitest';
import { activeMarkup, elementsIn } from '../support/active-markup.ts';
import { render } from '../support/render.ts';

const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript&#58;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '&#1;javascript:alert(1)',
  '&#0;javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'java\u0000script:alert(1)',
  'javascript\\:alert(1)',
  'javascript%3Aalert(1)',
  'data:text/html,x',
  'data:image/svg+xml;base64,x',
  'vbscript:x',
  'blob:https://archive.example/x',
  'file:///etc/passwd',
  'filesystem:https://archive.example/x',
  'intent://x#Intent;end',
  'view-source:https://archive.example/',
  'ms-word:ofe|u|https://e.example/x',
  'about:blank',
  'ws://e.example/',
  'feed:javascript:alert(1)',
  'livescript:x',
  'x-javascript:x',
];

/** Where an address can stand in a text. */
const PLACES: [string, (address: string) => string][] = [
  ['a link', (a) => `[x](${a})`],
  ['a link in brackets', (a) => `[x](<${a}>)`],
  ['a picture', (a) => `![x](<${a}>)`],
  ['an autolink', (a) => `<${a}>`],
  ['a definition', (a) => `[x] ![x]\n\n[x]: <${a}>`],
  ['a link of HTML', (a) => `<a href="${a}">x</a>`],
  ['a picture of HTML', (a) => `<img src="${a}" alt="x" srcset="${a} 2x" lowsrc="${a}" dynsrc="${a}">`],
  ['a film', (a) => `<video src="${a}" poster="${a}"><source src="${a}"><track src="${a}"></video>`],
  ['a quotation', (a) => `<blockquote cite="${a}">x</blockquote>`],
  ['a frame', (a) => `<iframe src="${a}" data-src="${a}" title="x"></iframe>`],
  ['an object', (a) => `<object data="${a}">x</object><embed src="${a}">`],
  ['a post', (a) => `<div data-href="${a}">x</div>`],
  ['a form', (a) => `<form action="${a}"><button formaction="${a}">x</button></form>`],
  ['a map', (a) => `<map name="m"><area href="${a}"></map><img usemap="#m" src="photo.jpg">`],
  ['a drawing', (a) => `<svg><a xlink:href="${a}"><text>x</text></a><use href="${a}"/></svg>`],
  ['a formula', (a) => `<math href="${a}"><mi xlink:href="${a}">x</mi></math>`],
];

/** Schemes an address of the page may have, as a browser reads it: white space and control characters are passed over. */
function schemesIn(html: string): string[] {
  return elementsIn(html).flatMap(({ properties }) =>
    ['href', 'src', 'srcSet', 'poster', 'cite', 'data', 'action', 'xLinkHref', 'background'].flatMap((name) => {
      const address = String(properties[name] ?? '').replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '');
      return /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? [];
    }),
  );
}

describe('addresses lead nowhere but to the web, to mail and to telephones', () => {
  test.each(PLACES)('%s', async (_, place) => {
    for (const address of SCHEMES) {
      const { html } = await render(`before\n\n${place(address)}\n\nafter\n`);
      expect(
        schemesIn(html).filter((scheme) => !/^(https?|mailto|tel)$/.test(scheme)),
        address,
      ).toEqual([]);
      expect(activeMarkup(html), address).toEqual([]);
      expect(html.startsWith('<p>before</p>'), address).toBe(true);
      expect(html.trimEnd().endsWith('<p>after</p>'), address).toBe(true);
    }
  });

  test.each([
    ['[x](//host.example/a)', 'https://host.example/a'],
    ['<a href="/\\host.example/a">x</a>', 'https://host.example/a'],
    ['<a href="\\\\host.example/a">x</a>', 'https://host.example/a'],
    ['[x](https://host.example/a)', 'https://host.example/a'],
    ['<mailto:a@b.example>', 'mailto:a@b.example'],
    ['<a@b.example>', 'mailto:a@b.example'],
  ])('%s stays a link', async (markdown, address) => {
    expect(elementsIn((await render(markdown)).html).find(({ tagName }) => tagName === 'a')?.properties['href']).toBe(
      address,
    );
  });

  test.each([
    '[x](\\\\\\\\host.example/a)',
    '[x](/\\\\host.example/a)',
    '[x](\\\\/host.example)',
    '[x](/%5Chost.example/a)',
    '[x](/%09/host.example/a)',
    '[x](/%0A%5Chost.example/a)',
    '[x](/%2Fhost.example/a)',
  ])('%s does not lead to another host', async (markdown) => {
    const link = elementsIn((await render(markdown)).html).find(({ tagName }) => tagName === 'a');
    const address = link?.properties['href'];
    if (address !== undefined)
      expect(new URL(String(address), 'https://archive.example/2020/').host).toBe('archive.example');
  });
});

describe('ids hide no property of the page, and stay links', () => {
  const NAMES = [
    '__proto__',
    'constructor',
    'document',
    'location',
    'hasOwnProperty',
    'toString',
    'body',
    'page-main',
    'top',
  ];
  test.each(NAMES)('%s', async (name) => {
    const { html, problems } = await render(
      `## ${name}\n\n<p id="${name}">x</p>\n\n[a](#${name}) b[^${name}]\n\n[^${name}]: n\n\n<img id="${name}" name="${name}" src="photo.jpg" alt="">\n\n<a name="${name}">y</a>\n`,
    );
    const elements = elementsIn(html);
    expect(elements.filter(({ properties }) => 'name' in properties)).toEqual([]);
    expect(
      elements.filter(
        ({ tagName, properties }) => /^(img|form|embed|object|iframe)$/.test(tagName) && 'id' in properties,
      ),
    ).toEqual([]);
    const ids = elements.flatMap(({ properties }) =>
      properties['id'] === undefined ? [] : [String(properties['id'])],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /^page-/.test(id))).toEqual(['page-footnotes']);
    for (const { properties } of elements)
      if (String(properties['href'] ?? '').startsWith('#') && properties['href'] !== '#top')
        expect(ids).toContain(decodeURIComponent(String(properties['href']).slice(1)));
    expect(problems.filter(({ code }) => code === 'link-broken')).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('href');
  });
});

describe('markup that changes when it is read again stays harmless, and what follows stays', () => {
  test.each([
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<svg><foreignObject><p><style><!--</p><img src=x onerror=alert(1)>--></style></foreignObject></svg>',
    '<table><caption><svg><desc><table><a href="javascript:alert(1)">x',
    '<select><template><style><!--</style><a rel="--></style></template></select><img onerror=alert(1) src>">',
    '<xmp><p title="</xmp><svg/onload=alert(1)>">',
    '<plaintext><img src=x onerror=alert(1)>',
    '<template><p><script>alert(1)</script></template><template shadowrootmode="open"><img src=x onerror=alert(1)></template>',
    '<![CDATA[<img src=x onerror=alert(1)>]]>',
    '<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]></svg>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<!-- --!><img src=x onerror=alert(1)>-->',
    '<?xml version="1.0"?><img src=x onerror=alert(1)>',
    '<!DOCTYPE html [<!ENTITY x "<img src=x onerror=alert(1)>">]>&x;',
    '<p title="&lt;img src=x onerror=alert(1)&gt;">&lt;img src=x onerror=alert(1)&gt;</p>',
    '<a href="x" title="`onmouseover=alert(1)">x</a>',
    '<img alt="``onerror=alert(1)" src="photo.jpg">',
    '<style>@import url(https://e.example/x.css);</style><link rel=stylesheet href=https://e.example/x.css>',
    '<p style="background:url(javascript:alert(1))" background="javascript:alert(1)">x</p>',
    '<base href="https://e.example/"><meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<isindex action="javascript:alert(1)"><keygen autofocus onfocus=alert(1)><frameset onload=alert(1)>',
    '<button popovertarget=x>x</button><div popover id=x onbeforetoggle=alert(1)>y</div>',
    '<details ontoggle=alert(1) open>x</details><marquee onstart=alert(1)>y</marquee>',
    '<img srcset="x onerror=alert(1) 1x, javascript:alert(1) 2x"><picture><source srcset="javascript:alert(1)"></picture>',
  ])('%s', async (markup) => {
    for (const written of [
      markup,
      `| a |\n|---|\n| ${markup.replaceAll('|', '')} |`,
      `- ${markup}`,
      `> ${markup}`,
      `a ${markup}`,
    ]) {
      const { html } = await render(`before\n\n${written}\n\n## After\n`);
      expect(activeMarkup(html), written).toEqual([]);
      expect(html).toMatch(/^<p>before<\/p>/);
      if (!/^(a )?<!--|^(a )?<!\[CDATA/.test(written)) expect(html, written).toContain('>After ');
    }
  });

  test('a picture’s title and its words are plain text', async () => {
    const { html } = await render(
      '![<b>a</b> <script>](photo.jpg "<img src=x onerror=alert(1)>. Credit: <svg onload=alert(1)>")\n',
    );
    expect(activeMarkup(html)).toEqual([]);
    expect(elementsIn(html).map(({ tagName }) => tagName)).toEqual(['figure', 'a', 'img', 'figcaption', 'span']);
    expect(html).toContain('&#x3C;svg onload=alert(1)>');
  });
});

describe('links do not nest', () => {
  test('a footnote in a link keeps its id', async () => {
    const { html, problems } = await render('[words[^1]](/about/)\n\n[^1]: n\n');
    expect(html).toContain('<span id="fnref-1">1</span>');
    expect(problems).toEqual([]);
  });

  test('a heading in a link has no link to itself', async () => {
    expect((await render('<div><a href="/about/"><h2>Words</h2></a></div>\n')).html).not.toContain('heading-anchor');
  });
});

test.each([
  ['<!-- one\n\ntwo\n', 'an unclosed comment'],
  ['<?php one\n\ntwo\n', 'an unclosed instruction'],
  ['<![CDATA[ one\n\ntwo\n', 'an unclosed CDATA section'],
])('%j: what hides the rest of a text is told', async (markdown, found) => {
  const { problems } = await render(`before\n\n${markdown}`, { line: 5 });
  expect(problems.map((p) => `${p.line} ${p.code} ${p.found}`)).toEqual([
    `7 html-removed ${found}: the text after it is not shown`,
  ]);
});
