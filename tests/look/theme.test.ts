import { expect, test } from 'vitest';
import { checkTheme } from '../../src/look/theme.ts';

const told = (css: string) =>
  checkTheme('theme.css', css, '/news/').problems.map(({ line, column, found }) => `${line}:${column} ${found}`);

test('paths of the archive stand below its base path', () => {
  const { theme, problems } = checkTheme('theme.css', 'body { background: url(/images/paper.png) }', '/news/');
  expect(problems).toEqual([]);
  expect(theme).toContain('url("/news/images/paper.png")');
});

test.each([
  ['@import "other.css";', '1:9 @import "other.css"'],
  ['a { color: red }\nb { background: url(https://evil.example/a.png) }', '2:21 url("https://evil.example/a.png")'],
  ['b { background: url(//evil.example/a.png) }', '1:21 url("//evil.example/a.png")'],
  ['b { background: image-set("http://evil.example/a.png" 1x) }', '1:31 url("http://evil.example/a.png")'],
])('%s is refused', (css, expected) => {
  expect(told(css)).toEqual([expected]);
  expect(checkTheme('theme.css', css, '/').theme).toBe('');
});

test('an import below a rule has the same cure as one above it', () => {
  for (const css of ['@import "other.css";', 'a { color: red }\n@import "other.css";'])
    expect(checkTheme('theme.css', css, '/').problems.map(({ cure }) => cure)).toEqual(['its rules in this file']);
});

test('what cannot be read is a problem with its place, and nothing of the sheet is used', () => {
  for (const css of ['a { color: ; } b{{}', '} body { display: none }', 'a { color: red } }']) {
    const { theme, problems } = checkTheme('theme.css', css, '/');
    expect(problems.length, css).toBeGreaterThan(0);
    expect(theme).toBe('');
  }
});

test('what is open at the end is closed, so that the layer around the sheet ends after it', () => {
  const { theme } = checkTheme('theme.css', '@media print { a { color: red', '/');
  expect([...theme.matchAll(/\{/g)].length).toBe([...theme.matchAll(/\}/g)].length);
});
