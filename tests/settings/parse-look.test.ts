import { expect, test } from 'vitest';
import { parseSite } from '../../src/site/parse-site.ts';

function read(yaml: string) {
  const { site, problems } = parseSite('site.yaml', yaml);
  return { site, told: problems.map(({ line, field, found, cure }) => `${line} ${field}: ${found} -> ${cure}`) };
}

test('every key of the look is read', () => {
  const { site, told } = read(`look:
  accent: "#b01030"
  accentDark: "#ff8c98"
  correction: "#7a2b00"
  width: 80rem
  colorScheme: light
  logo: { light: look/logo.svg, dark: look/dark.png, height: 3 }
  fonts:
    serif: [look/serif.woff2, { file: look/arabic.woff2, range: U+0600-06FF, weight: 200 900, style: normal }]
    sans: look/sans.woff2
`);
  expect(told).toEqual([]);
  expect(site.look).toMatchObject({
    accent: '#b01030',
    accentDark: '#ff8c98',
    correction: '#7a2b00',
    width: 80,
    colorScheme: 'light',
    logo: { light: 'look/logo.svg', dark: 'look/dark.png', height: 3 },
    fonts: {
      serif: [
        { file: 'look/serif.woff2' },
        { file: 'look/arabic.woff2', range: 'U+0600-06FF', weight: '200 900', style: 'normal' },
      ],
      sans: [{ file: 'look/sans.woff2' }],
    },
  });
});

test('a colour that readers cannot read is named with the nearest that they can, and that one is taken', () => {
  const { site, told } = read('look: { accent: "#ff9aa0" }');
  expect(site.look.accent).toBeUndefined();
  expect(told).toHaveLength(1);
  const [, nearest] = /"(#\w{6})", the nearest/.exec(told[0]!)!;
  expect(read(`look: { accent: "${nearest}" }`)).toMatchObject({ told: [], site: { look: { accent: nearest } } });
});

test.each([
  ['look:\n  acent: "#b01030"', /^2 look\.acent: "acent" -> accent, one of/],
  ['look:\n  accent: crimson', /^2 look\.accent: "crimson" -> a colour as #rrggbb/],
  ['look:\n  width: 5000', /^2 look\.width: "5000" -> a number of rem from 40 to 120/],
  ['look:\n  logo: https://evil.example/a.svg', /^2 look\.logo: "https:/],
  ['look:\n  logo: ../../etc/passwd.svg', /^2 look\.logo: "\.\./],
  ['look:\n  fonts: { serif: look/a.ttf }', /^2 look\.fonts\.serif: "look\/a\.ttf"/],
  ['look:\n  fonts: { serif: { file: a.woff2, range: "x; } body { display: none" } }', /^2 look\.fonts\.serif\.range/],
  ['look:\n  colorScheme: sepia', /^2 look\.colorScheme: "sepia" -> auto, light or dark/],
  ['navigation:\n  - { label: Bad, url: "javascript:alert(1)" }', /^2 navigation: a link without label and url/],
  ['policy:\n  scripts: ["https://x.example"]', /^2 policy\.scripts: "https:\/\/x\.example" -> a host without/],
  ['policy:\n  scripts: ["*"]', /^2 policy\.scripts/],
  ['policy:\n  script: [x.example]', /^2 policy\.script: "script" -> scripts, one of/],
  ['head:\n  me: [javascript:x]', /^2 head\.me/],
  [
    'head:\n  scripts: [https://stats.example/a.js]',
    /^1 head\.scripts: a script of stats\.example, .* -> policy: \{ scripts: \[stats\.example\] \}/,
  ],
])('%j is one problem at its line', (yaml, expected) => {
  const { told } = read(yaml);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(expected);
});
