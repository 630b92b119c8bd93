import { expect, test } from 'vitest';
import { repeatsOpening } from '../../src/views/repeats-opening.ts';

test.each([
  ['Both sides speak of progress.', 'Both sides speak of progress. A text follows …', true],
  ['Both sides speak of progress, and…', '“Both sides speak of progress,” and more …', true],
  ['A long standfirst that says more than the opening does, to its end.', 'A long standfirst that says more …', true],
  ['Both sides speak of progress.', 'Nobody speaks of progress.', false],
  ['They met.', 'They met. Nobody else did.', false],
  ['', 'A text.', false],
])('%s before %s', (standfirst, opening, repeats) => {
  expect(repeatsOpening(standfirst, opening)).toBe(repeats);
});
