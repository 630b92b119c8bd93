import { describe, expect, test } from 'vitest';
import type { PolicyKind } from '../../src/headers/content-policy.ts';
import { contentPolicy } from '../../src/headers/content-policy.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';

const site = (imageHosts: string[]) => ({ ...SITE_DEFAULTS, imageHosts });

const KINDS: PolicyKind[] = ['page', 'search', 'drawing'];

/** The directives of a policy with their sources. */
function read(policy: string): Map<string, string[]> {
  const directives = policy.split('; ').map((directive) => directive.split(' '));
  expect(new Set(directives.map(([name]) => name)).size).toBe(directives.length);
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

describe('the policy', () => {
  test('of a page forbids all but its own styles, scripts, pictures, files and forms', () => {
    expect(contentPolicy('page', site([]), 'header')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });

  test('of the search allows a worker and WebAssembly besides, and nothing else', () => {
    const [page, search] = [
      read(contentPolicy('page', site([]), 'header')),
      read(contentPolicy('search', site([]), 'header')),
    ];
    const more = [...search].filter(([name, sources]) => page.get(name)?.join() !== sources.join());
    expect(more).toEqual([
      ['script-src', ["'self'", "'wasm-unsafe-eval'"]],
      ['worker-src', ["'self'"]],
    ]);
    expect([...page.keys()].filter((name) => !search.has(name))).toEqual([]);
  });

  test('of a drawing that is opened alone is a sandbox without scripts', () => {
    expect(contentPolicy('drawing', site(['images.example']), 'header')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });

  test.each(KINDS)('of a %s runs nothing inline, evaluates nothing and begins with nothing allowed', (kind) => {
    for (const by of ['meta', 'header'] as const) {
      const policy = read(contentPolicy(kind, site(['images.example']), by));
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('script-src') ?? []).not.toContain("'unsafe-inline'");
      const sources = [...policy.values()].flat();
      expect(
        sources.filter((source) => /unsafe-eval'|unsafe-hashes|strict-dynamic|^\*|^data:|^blob:/.test(source)),
      ).toEqual(kind === 'search' ? ["'wasm-unsafe-eval'"] : []);
    }
  });

  test('lets in pictures of listed hosts, by https alone, and nothing else of theirs', () => {
    const policy = read(contentPolicy('page', site(['images.example', 'b.example:8443']), 'meta'));
    expect(policy.get('img-src')).toEqual(["'self'", 'https://images.example', 'https://b.example:8443']);
    policy.delete('img-src');
    expect([...policy.values()].flat().filter((source) => source.includes('example'))).toEqual([]);
  });

  test('that a page says of itself leaves out what browsers take from headers alone', () => {
    const policy = read(contentPolicy('page', site([]), 'meta'));
    expect([...policy.keys()]).not.toContain('frame-ancestors');
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(contentPolicy('drawing', site([]), 'meta')).not.toContain('sandbox');
  });
});

test('the owner opens the policy for named hosts alone, and for fonts where there are some', () => {
  const owned = {
    ...SITE_DEFAULTS,
    policy: { scripts: ['stats.example'], connections: ['stats.example'], frames: ['player.example'], images: [] },
    look: { fonts: { serif: [{ file: 'look/a.woff2' }] } },
  };
  const policy = contentPolicy('page', owned, 'header');
  expect(policy).toContain("script-src 'self' https://stats.example;");
  expect(policy).toContain("connect-src 'self' https://stats.example");
  expect(policy).toContain('frame-src https://player.example');
  expect(policy).toContain("font-src 'self'");
  expect(policy).toContain("img-src 'self';");
  expect(contentPolicy('search', owned, 'header')).toContain("connect-src 'self' https://stats.example");
  expect(contentPolicy('drawing', owned, 'header')).toBe(contentPolicy('drawing', SITE_DEFAULTS, 'header'));
  expect(contentPolicy('page', SITE_DEFAULTS, 'header')).not.toMatch(/font-src|frame-src|https:/);
});
