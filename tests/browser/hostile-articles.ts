import { articleText } from '../site/small-content.ts';

/** Bodies that try to run, load, frame, lead or get out in ways of their own, by what they try. */
const BODIES: Record<string, string> = {
  'out-of-the-article':
    '</div></article></main></body></html><header class="masthead"><h1>Not ours</h1></header><script>alert(1)</script>',
  'out-of-a-comment': '<!--> <img src=x onerror=alert(1)> --><!--<!-- --!><script>alert(1)</script> -->',
  'nested-forms':
    '<form action="https://elsewhere.example/"><form><input name=action autofocus onfocus=alert(1)><button formaction="javascript:alert(1)">Send</button></form><form id=page-search-input><input type=image src=x>',
  svg: '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s></animate><a xlink:href="javascript:alert(1)"><text y=20>Drawn</text></a><foreignObject><iframe srcdoc="<script>parent.alert(1)</script>"></iframe></foreignObject><use href="https://elsewhere.example/x.svg#a"/></svg>',
  mathml:
    '<math href="javascript:alert(1)"><mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></mtext><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  base: '<base href="https://elsewhere.example/" target="_blank"><base target=page>[A link](#part)\n\n## Part',
  meta: '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><meta http-equiv="Content-Security-Policy" content="default-src *"><meta name="referrer" content="unsafe-url">',
  link: '<link rel=stylesheet href="https://elsewhere.example/x.css"><link rel=prefetch href="https://elsewhere.example/"><link rel=dns-prefetch href="//elsewhere.example"><style>@import "https://elsewhere.example/x.css"; body { display: none }</style>',
  schemes: [
    '<a href="jav&#x09;ascript:alert(1)">Tab</a>',
    '<a href="&#1;javascript:alert(1)">Control</a>',
    '<a href="java\nscript:alert(1)">Line</a>',
    '<a href="JAVASCRIPT&colon;alert(1)">Capitals</a>',
    '<a href="view-source:javascript:alert(1)">Source</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg">Data</a>',
    '<a href="blob:https://elsewhere.example/x">Blob</a> <a href="filesystem:x">Files</a> <a href="vbscript:x">Basic</a>',
    '[Markdown](<java\tscript:alert(1)>) ![Picture](javascript:alert(1)) <javascript:alert(1)>',
    '[Reference][r]\n\n[r]: javascript:alert(1) "Title"',
  ].join('\n\n'),
  opener:
    '<a href="/about/" target="_blank" rel="opener">Window</a> <a href="/" target="page-main">Frame</a> <a href="/" ping="https://elsewhere.example/ping">Ping</a>',
  download:
    '<a download="run.exe" href="data:application/octet-stream,x">Get</a> <a href="/robots.txt" download>Robots</a>',
  details:
    '<details open ontoggle=alert(1)><summary onclick=alert(1)>More</summary><p onmouseover=alert(1)>Text</p></details><dialog open><p>Dialog</p></dialog><p popover id=pop>Pop</p><button popovertarget=pop>Show</button>',
  media:
    '<video src=x onerror=alert(1) autoplay poster="https://elsewhere.example/p.png"><source src="https://elsewhere.example/v.mp4" onerror=alert(1)></video><audio src="https://elsewhere.example/a.mp3" autoplay></audio><img srcset="https://elsewhere.example/a.png 2x" src="https://elsewhere.example/a.png" onload=alert(1)><picture><source srcset="https://elsewhere.example/a.png"><img src=x></picture>',
  frames:
    '<iframe src="https://elsewhere.example/"></iframe><iframe srcdoc="<script>parent.document.body.remove()</script>"></iframe><object data="https://elsewhere.example/"></object><embed src="https://elsewhere.example/"><frameset onload=alert(1)><frame src="javascript:alert(1)">',
  names:
    '<img name=getElementById id=body><a id=document name=cookie>x</a><p id=__proto__>y</p><p id=page-main>z</p>\n\n# __proto__\n\n# constructor\n\n# page main',
  looks:
    '<p style="position:fixed;inset:0;z-index:9999;background:red">Over it all</p><div class="masthead" style="background:url(https://elsewhere.example/b.png)">Fake</div><marquee onstart=alert(1)>Moving</marquee><font color=red>Red</font>',
  focus:
    '<input autofocus onfocus=alert(1)><p tabindex=0 autofocus onfocus=alert(1)>Focus</p><p contenteditable onpaste=alert(1) accesskey=x onclick=alert(1)>Edit</p>',
  declarative:
    '<div><template shadowrootmode="open"><script>alert(1)</script><slot></slot></template>Shadow</div><script type="importmap">{"imports":{"x":"https://elsewhere.example/x.js"}}</script><script type="speculationrules">{"prefetch":[{"urls":["https://elsewhere.example/"]}]}</script>',
  footnotes:
    'Text[^<img src=x onerror=alert(1)>] and[^a].\n\n[^<img src=x onerror=alert(1)>]: <script>alert(1)</script>\n[^a]: [x](javascript:alert(1))',
  tables:
    '| <script>alert(1)</script> | [a](javascript:alert(1)) |\n| :-- | --: |\n| <img src=x onerror=alert(1)> | `<script>alert(1)</script>` |',
};

const MARKUP = '<img src=x onerror=alert(1)></title></script><script>alert(1)</script>';
const QUOTED = JSON.stringify(`"'>${MARKUP}`);

/** Everything but the body is plain text, wherever it is printed. */
const FRONT_MATTER = `---
title: ${QUOTED}
date: 2023-01-02
standfirst: ${QUOTED}
authors: [${QUOTED}, "javascript:alert(1)"]
tags: [${QUOTED}, "</script>", "__proto__", "../../tags"]
section: ${QUOTED}
dateline: ${QUOTED}
license: ${QUOTED}
source: { name: ${QUOTED}, url: "javascript:alert(1)", archived: "data:text/html,x" }
image: { src: "javascript:alert(1)", alt: ${QUOTED}, caption: ${QUOTED}, credit: ${QUOTED} }
corrections: [{ date: 2023-01-03, text: ${QUOTED} }]
---

BEFORE

![${MARKUP}](drawing.svg "${MARKUP.replaceAll('"', '')}. Credit: <script>alert(1)</script>")

AFTER
`;

/** Articles by their files. Every one holds BEFORE and AFTER, which must both be seen. */
export const HOSTILE_ARTICLES: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(BODIES).map(([name, body], i) => [
      `own/${name}.md`,
      articleText(name, `2022-01-${String(i + 1).padStart(2, '0')}`, `BEFORE\n\n${body}\n\nAFTER`),
    ]),
  ),
  'own/front-matter.md': FRONT_MATTER,
  'own/drawing.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="alert(1)"><script>alert(1)</script><rect width="40" height="20"/></svg>\n',
  [`own/<img src=x onerror=alert(1)>'"&.md`]: articleText('A name', '2022-02-01', 'BEFORE\n\nAFTER'),
  'own/javascript:alert(1).md': articleText('Another name', '2022-02-02', 'BEFORE\n\nAFTER'),
  'own/%2e%2e%2f%00.md': articleText('A third name', '2022-02-03', 'BEFORE\n\nAFTER'),
};
