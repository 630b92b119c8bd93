import { expect, test } from 'vitest';
import { ownerStylesheet } from '../../src/look/stylesheet.ts';
import { contrast, parseColour } from '../../src/site/colour.ts';
import { PAPER } from '../../src/site/palette.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';

const sheet = (site: Partial<typeof SITE_DEFAULTS>) => ownerStylesheet({ ...SITE_DEFAULTS, ...site });

test('no settings make no sheet', () => {
  expect(sheet({})).toBeNull();
});

test.each(['#b01030', '#005f3c', '#3b2fbf', '#000000'])(
  'the accent %s gives both schemes colours that can be read',
  (accent) => {
    const text = sheet({ look: { accent } })!;
    const pairs = [...text.matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => ({
      name,
      light: parseColour(light!)!,
      dark: parseColour(dark!)!,
    }));
    const of = (name: string) => pairs.find((pair) => pair.name === name)!;
    expect(contrast(of('--accent').light, PAPER.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('--accent').dark, PAPER.dark)).toBeGreaterThanOrEqual(4.5);
    for (const scheme of ['light', 'dark'] as const)
      expect(contrast(of('--heat-3')[scheme], of('--heat-3-ink')[scheme])).toBeGreaterThanOrEqual(4.5);
  },
);

test('a font is asked for where there is one, with a fallback in its room', () => {
  const metrics = { ascent: 900, descent: -300, lineGap: 0, unitsPerEm: 1000, averageWidth: 450 };
  const text = sheet({
    base: '/news/',
    look: { fonts: { serif: [{ file: 'a.woff2', path: '/assets/fonts/a.woff2', metrics }] } },
  })!;
  expect(text).toContain('src: url("/news/assets/fonts/a.woff2") format("woff2")');
  expect(text).toContain('size-adjust: 111.19%');
  expect(text).toContain('--serif: "owner serif", "owner serif fallback", serif');
  expect(text).not.toContain('"owner sans"');
});

test('the theme comes last, in the last layer', () => {
  const text = sheet({ look: { width: 80 }, theme: 'a { color: red; }' })!;
  expect(text.startsWith('@layer archive, lists, search, owner;')).toBe(true);
  expect(text.trimEnd().endsWith('@layer owner {\na { color: red; }\n}')).toBe(true);
});
