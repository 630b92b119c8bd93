import { afterAll, expect, test } from 'vitest';
import { smallIndex } from '../support/small-index.ts';

const TEXTS = {
  marked: '<p>The harbour ___PAGEFIND_WEIGHT___10 opened ___PAGEFIND_ANCHOR___a:b:c___ again.</p>',
  parted: '<p>The harbour __<b>_PAGE</b>FIND_WEIGHT___10 opened again, and the tower.</p>',
  plain: '<p>The harbour opened again, and a snake___case name.</p>',
};

const index = await smallIndex(TEXTS);
afterAll(() => index.close());

test('words by which the engine marks places are found, and shown as they were written', async () => {
  expect(await index.names('___PAGEFIND_WEIGHT___10')).toContain('marked');
  expect(await index.names('___PAGEFIND_ANCHOR___a')).toContain('marked');
  expect(await index.names('snake___case')).toEqual(['plain']);
  expect(await index.names('opened')).toEqual(['marked', 'parted', 'plain']);
  expect(await index.names('tower')).toEqual(['parted']);
});

test('they give an article no weight', async () => {
  const found = await index.found('harbour');
  const weights = found.map(({ weighted_locations: places }) =>
    Math.max(...places.map((place) => place.balanced_score)),
  );
  expect(found.length).toBe(3);
  expect(Math.max(...weights) / Math.min(...weights)).toBeLessThan(1.5);
});
