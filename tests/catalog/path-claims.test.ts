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
  ['/about/', '/about.html'],
  ['/About.htm', '/about/'],
  ['/about.htm', '/about.html'],
  ['/v1.2/', '/v1.2.html'],
  ['/CNAME', '/cname.html'],
  ['/about/index.html', '/about.html'],
  ['/about/index.php', '/about/'],
  ['/about/Default.aspx', '/about/'],
  ['/about/index.html', '/about/index.html/more/'],
  ['/search/', '/\u017fearch/'],
  ['/οδος/', '/οδοσ.html'],
  ['/οδος.html', '/ΟΔΟΣ/'],
  ['/straße/', '/STRASSE/'],
  ['/stra\u1e9ee/', '/straße/'],
  ['/kelvin/', '/\u212aelvin/'],
  ['/media/', '/me\u00addi\u200da/'],
  ['/a/', '/a\ufe0f/'],
  ['/e\u034f\u0301/', '/é/'],
  ['/about/', '/about./'],
  ['/about/more/', '/about /more/'],
])('%s and %s cannot both be there', (taken, wanted) => {
  expect(inTheWay(taken, wanted)).toBe('first');
});

test.each([
  ['/about/', '/about/more/'],
  ['/about.pdf', '/about/'],
  ['/about/index.js', '/about/'],
  ['/story.html', '/story.html2/'],
  ['/a.b/c/', '/a.b/d/'],
  ['/ısı/', '/isi/'],
  ['/resume/', '/résumé/'],
])('%s and %s can', (taken, wanted) => {
  expect(inTheWay(taken, wanted)).toBeUndefined();
});

test('beside its own folder an owner may have a file, but no file in the way of a folder', () => {
  const claims = new PathClaims<string>();
  for (const path of ['/story/', '/tale.html']) claims.take(path, 'own');
  const mayShare = (owner: string) => owner === 'own';
  expect(['/story.html', '/tale/', '/tale.html/more/'].map((path) => claims.ownerOf(path, mayShare))).toEqual([
    undefined,
    undefined,
    'own',
  ]);
  claims.take('/story.html', 'own');
  expect(claims.ownerOf('/story.htm')).toBe('own');
});
