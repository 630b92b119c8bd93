import { describe, expect, test } from 'vitest';
import type { VaryingHeader } from '../../src/headers/header-rules.ts';
import { headerRules } from '../../src/headers/header-rules.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';

const below = ({ places }: VaryingHeader) => places.map(({ paths }) => `${paths.below}*${paths.ending ?? ''}`);

describe('the headers of an archive', () => {
  const rules = headerRules({ ...SITE_DEFAULTS, base: '/news/' }, ['/favicon.svg', '/images/a.png']);

  test('that every answer has', () => {
    expect(rules.fixed).toEqual([
      ['Referrer-Policy', 'same-origin'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ['Permissions-Policy', expect.stringMatching(/^([a-z-]+=\(\)(, |$))+$/)],
    ]);
    for (const feature of ['camera', 'microphone', 'geolocation', 'usb'])
      expect(rules.fixed.at(-1)?.[1]).toContain(`${feature}=()`);
  });

  test('tell search engines to list no page of an edition for editors', () => {
    const named = (settings: object) => headerRules({ ...SITE_DEFAULTS, ...settings }, []).fixed.map(([name]) => name);
    expect([named({}).includes('X-Robots-Tag'), named({ noindex: true }).includes('X-Robots-Tag')]).toEqual([
      false,
      true,
    ]);
  });

  test('have the base path', () => {
    expect([...below(rules.policy), ...below(rules.cache)].filter((paths) => !paths.startsWith('/news/'))).toEqual([]);
  });

  test('have the policy of the search where it runs and nowhere else', () => {
    const searching = rules.policy.places.filter(({ value }) => value.includes('wasm-unsafe-eval'));
    expect(searching.map(({ paths }) => paths)).toEqual([
      { below: '/news/search/' },
      { below: '/news/assets/', ending: '.js' },
    ]);
    expect(rules.policy.otherwise).not.toContain('wasm-unsafe-eval');
    expect(rules.widestPolicy).toContain('wasm-unsafe-eval');
  });

  test('let files be kept for good whose names change with them, and no others', () => {
    expect(below(rules.cache)).toEqual([
      '/news/assets/*',
      '/news/media/*',
      ...['pack', 'index', 'filter', 'meta'].map((kind) => `/news/search/segments/*.pf_${kind}`),
    ]);
    expect(rules.cache.otherwise).toBe('no-cache');
  });

  test('have no folder kept for good that holds files of the owner', () => {
    const { cache } = headerRules(SITE_DEFAULTS, ['/assets/logo.png']);
    expect(below(cache)).not.toContain('/assets/*');
    expect(below(cache)).toContain('/media/*');
  });
});
