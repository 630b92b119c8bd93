import { expect, test } from 'vitest';
import { PathClaims } from '../../src/catalog/path-claims.ts';

/** Who would stand in the way of the second path, were the first one taken. */
function inTheWay(taken: string, wanted: string): string | undefined {
  const claims = new PathClaims<string>();
  claims.take(taken, 'first');
  return claims.ownerOf(wanted);
}

test.each([
  ['/about/', '/about/'],
  ['/About/', '/about/'],
  ['/\u00c9t\u00e9/', '/e\u0301te\u0301/'],
  ['/story.html', '/story.html/more/'],
  ['/story.html/more/', '/story.html'],
  ['/a/Story.html/b/c/', '/a/story.HTML'],
])('%s and %s cannot both be there', (taken, wanted) => {
  expect(inTheWay(taken, wanted)).toBe('first');
});

test.each([
  ['/about/', '/about/more/'],
  ['/about.html', '/about/'],
  ['/story.html', '/story.html2/'],
  ['/a.b/c/', '/a.b/d/'],
])('%s and %s can', (taken, wanted) => {
  expect(inTheWay(taken, wanted)).toBeUndefined();
});
