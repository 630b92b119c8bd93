import { describe, expect, test } from 'vitest';
import { headerRules } from '../../src/headers/header-rules.ts';
import { headersAt } from '../../src/headers/headers-at.ts';
import { headersFile } from '../../src/headers/headers-file.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';

const file = (imageHosts: string[] = [], base = '/') =>
  headersFile(headerRules({ ...SITE_DEFAULTS, base, imageHosts }, []));
const policyOf = (text: string, path: string) => headersAt(text, path).get('Content-Security-Policy') ?? '';

describe('_headers', () => {
  test('keeps to the limits of Cloudflare: 100 rules of one splat each, 2,000 characters a line', () => {
    for (const text of [file(), file(Array.from({ length: 200 }, (_, i) => `images-${i}.example.org`))]) {
      const lines = text.split('\n');
      const rules = lines.filter((line) => line.startsWith('/'));
      expect(rules.length).toBeLessThan(100);
      expect(rules.filter((rule) => rule.split('*').length !== 2)).toEqual([]);
      expect(lines.filter((line) => line.length > 2000)).toEqual([]);
      expect(lines.filter((line) => !/^(\/\S+| {2}[A-Z][A-Za-z-]+: \S.*|)$/.test(line))).toEqual([]);
    }
  });

  test('with more hosts than a line holds lets no picture be lost: each page names the hosts itself', () => {
    const hosts = Array.from({ length: 200 }, (_, i) => `images-${i}.example.org`);
    expect(policyOf(file(hosts), '/')).toContain("; img-src 'self' https:; ");
    expect(policyOf(file(hosts.slice(0, 2)), '/')).toContain(
      "; img-src 'self' https://images-0.example.org https://images-1.example.org; ",
    );
  });

  test('tells every path below the base path, and no other', () => {
    expect(headersAt(file([], '/news/'), '/news/2020/').get('X-Content-Type-Options')).toBe('nosniff');
    expect([...headersAt(file([], '/news/'), '/2020/')]).toEqual([]);
  });

  test('gives a path no header twice but the policy of a drawing, which then has two', () => {
    const paths = [
      '/',
      '/a/b/',
      '/search/',
      '/search/segments/2020/fragment/a.pf_pack',
      '/assets/a.js',
      '/media/a.webp',
    ];
    for (const path of paths) {
      const headers = headersAt(file(), path);
      expect([
        path,
        [...headers].filter(
          ([name, value]) =>
            name !== 'Permissions-Policy' &&
            value.includes(', ') &&
            !/^public, max-age=31536000, immutable$/.test(value),
        ),
      ]).toEqual([path, []]);
    }
    expect(policyOf(file(), '/media/a.svg')).toBe(
      `${policyOf(file(), '/')}, default-src 'none'; style-src 'unsafe-inline'; sandbox`,
    );
  });
});

describe('headersAt', () => {
  test('joins the values of all rules that match, and reads on after one that does not', () => {
    const text = '# a note\n/*\n  A: 1\n/a/*.js\n  A: 2\n  B: x: y\n\n/b\n  C: 3\n/(.*)\n  D: 4\n';
    const at = (path: string) => Object.fromEntries(headersAt(text, path));
    expect(at('/a/b/c.js')).toEqual({ A: '1, 2', B: 'x: y' });
    expect(at('/b')).toEqual({ A: '1', C: '3' });
    expect(at('/b/')).toEqual({ A: '1' });
  });
});

test('with a web editor its folder has a policy of its own, and windows of sign-in may answer where there are some', () => {
  const admin = { backend: 'github', repo: 'desk/archive', branch: 'main', content: 'content' } as const;
  const text = headersFile(headerRules({ ...SITE_DEFAULTS, admin }, []));
  const [widest, own] = policyOf(text, '/admin/').split(', ');
  expect(own).toContain("script-src 'self';");
  expect(own).toContain('https://api.github.com');
  // A host adds rules up: what the folder needs, all paths must allow, and each page says less.
  expect(widest).toContain("style-src 'self' 'unsafe-inline'");
  expect(widest).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policyOf(text, '/search/')).not.toMatch(/unsafe-inline.*unsafe-inline/);
  const opener = (site: Parameters<typeof headerRules>[0]) =>
    headersAt(headersFile(headerRules(site, [])), '/').get('Cross-Origin-Opener-Policy');
  expect(opener({ ...SITE_DEFAULTS, admin })).toBe('same-origin');
  const signIn = 'https://sign-in.example';
  expect(opener({ ...SITE_DEFAULTS, admin: { ...admin, signIn } })).toBe('same-origin-allow-popups');
});
