import { expect, test } from 'vitest';
import { sanitizeSvg } from '../../src/body/svg.ts';

const inside = (content: string) =>
  sanitizeSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5">${content}</svg>`)!.text;

test('a drawing stays as it was', () => {
  const drawing =
    '<g fill="red" transform="translate(1 2)"><path d="M0 0h1"></path><text x="1" y="2">a &#x26; b</text></g>';
  expect(inside(drawing).replace(/\s*\/>/g, '></path>')).toContain('<path d="M0 0h1">');
  expect(
    inside('<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#g)"/>'),
  ).toMatch(/<linearGradient id="g">.*fill="url\(#g\)"/);
});

test.each([
  '<script>alert(1)</script>',
  '<style>@import url(https://evil.example/)</style>',
  '<foreignObject><iframe src="https://evil.example/"></iframe></foreignObject>',
  '<image href="https://evil.example/x.png"/>',
  '<a href="javascript:alert(1)"><text>x</text></a>',
  '<rect onload="alert(1)" style="background:url(https://evil.example/)"/>',
  '<use href="https://evil.example/x.svg#y"/>',
  '<use xlink:href="data:image/svg+xml,x"/>',
  '<rect fill="url(https://evil.example/#x)"/>',
  '<animate attributeName="href" to="javascript:alert(1)"/>',
  '<set attributeName="onload" to="alert(1)"/>',
])('%s is left out', (content) => {
  expect(inside(content)).not.toMatch(
    /script|style|iframe|foreignObject|<image|evil|javascript|onload|data:|<animate|<set/i,
  );
});

test('the size comes from the attributes, else from the view box', () => {
  const size = (attributes: string) => {
    const { width, height } = sanitizeSvg(`<?xml version="1.0"?><!DOCTYPE svg><svg ${attributes}></svg>`)!;
    return [width, height];
  };
  expect(size('width="20px" height="10"')).toEqual([20, 10]);
  expect(size('viewBox="0 0 30 15"')).toEqual([30, 15]);
  expect(size('width="100%" height="100%"')).toEqual([undefined, undefined]);
});

test('what is no drawing is none', () => {
  for (const text of ['', 'plain', '<html><body>x</body></html>', '\u0089PNG']) expect(sanitizeSvg(text)).toBeNull();
});
