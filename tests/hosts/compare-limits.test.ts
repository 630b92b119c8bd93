import { expect, test } from 'vitest';
import { compareLimits, isOver, printNearness } from '../../src/hosts/compare-limits.ts';
import { DEPLOY_HOSTS, HOST_LIMITS, HOST_NOTES } from '../../src/hosts/host-limits.ts';

test('every limit names its source and when it was read; every host has limits or a note', () => {
  for (const { source, read, limit, cure } of HOST_LIMITS) {
    expect(source).toMatch(/^https:\/\//);
    expect(read).toMatch(/^\d{4}-\d{2}$/);
    expect(limit).toBeGreaterThan(0);
    expect(cure).toMatch(/\.$/);
  }
  for (const host of DEPLOY_HOSTS)
    expect(HOST_LIMITS.some((row) => row.host === host) || HOST_NOTES[host].length > 0, host).toBe(true);
});

test('the nearest limit comes first; what was not measured is left out', () => {
  const limits = compareLimits('cloudflare', { files: 19_000, largest: 1_000 });
  expect(limits.map(({ measure, plan, share }) => [measure, plan, share])).toEqual([
    ['files', 'free', 0.95],
    ['files', 'paid', 0.19],
    ['largest', undefined, 1_000 / (25 * 2 ** 20)],
  ]);
});

test('over a limit of the free plan an edition may still be published; over that of all plans it may not', () => {
  const over = (files: number) => compareLimits('cloudflare', { files }).filter(isOver);
  expect(over(20_001)).toEqual([]);
  expect(over(100_001).map(({ plan }) => plan)).toEqual(['paid']);
  expect(compareLimits('cloudflare', { redirects: 5_000 }).filter(isOver)).toEqual([]);
  expect(compareLimits('github-pages', { bytes: 1e9 }).filter(isOver)).toEqual([]);
  expect(compareLimits('github-pages', { bytes: 1e9 + 1 }).filter(isOver)).toHaveLength(1);
});

test('what to do is said where a limit is near', () => {
  const said = (files: number) => printNearness(compareLimits('cloudflare', { files })[0]!);
  expect(said(2_000)).toBe('2,000 of 20,000 files on the free plan (10 %)');
  expect(said(19_000)).toMatch(/^19,000 of 20,000 files on the free plan \(95 %\)\. Choose a paid plan/);
  expect(said(20_001)).toMatch(/\(100 %\): over the limit, the rest is refused\. Choose/);
});
