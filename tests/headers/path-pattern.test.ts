import { expect, test } from 'vitest';
import { pathPattern } from '../../src/headers/path-pattern.ts';

const matches = (path: string, ...places: Parameters<typeof pathPattern>[0]) =>
  new RegExp(pathPattern(places)).test(path);

test('matches what lies below a folder, and ends as it should', () => {
  expect(matches('/search/', { below: '/search/' })).toBe(true);
  expect(matches('/a/search/', { below: '/search/' })).toBe(false);
  expect(matches('/media/a/b.svg', { below: '/media/', ending: '.svg' })).toBe(true);
  expect(matches('/media/bsvg', { below: '/media/', ending: '.svg' })).toBe(false);
  expect(matches('/media/b.svg.png', { below: '/media/', ending: '.svg' })).toBe(false);
});

test('is one of several places', () => {
  const places = [{ below: '/a/' }, { below: '/b/', ending: '.js' }];
  expect(['/a/x', '/b/x.js', '/b/x'].map((path) => matches(path, ...places))).toEqual([true, true, false]);
});

test('is of the decoded path, and holds no sign that ends a value of a server’s settings', () => {
  const base = '/a%20b%22%3B%23(c).d/%D9%85%D8%AA%D9%86/';
  const pattern = pathPattern([{ below: base }]);
  expect(pattern).not.toMatch(/["';#\s(){}$]/);
  expect(new RegExp(pattern).test('/a b";#(c).d/متن/x')).toBe(true);
});
