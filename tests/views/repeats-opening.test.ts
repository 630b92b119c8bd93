import { expect, test } from 'vitest';
import { render } from '../support/render.ts';
import { repeatsOpening } from '../../src/views/repeats-opening.ts';

test.each([
  ['Both sides speak of progress.', 'Both sides speak of progress. A text follows …', true],
  ['Both sides speak of progress, and…', '“Both sides speak of progress,” and more …', true],
  ['A long standfirst that says more than the opening does, to its end.', 'A long standfirst that says more …', true],
  ['Both sides speak of progress.', 'Nobody speaks of progress.', false],
  ['They met.', 'They met. Nobody else did.', false],
  [
    `${'Both sides speak of progress. '.repeat(4)}They meet again.`,
    `${'Both sides speak of progress. '.repeat(4)}Nobody left.`,
    true,
  ],
  [
    `${'Both sides speak of progress. '.repeat(4)}${'They meet again. '.repeat(9)}`,
    `${'Both sides speak of progress. '.repeat(4)}Nobody left.`,
    false,
  ],
  ['', 'A text.', false],
])('%s before %s', (standfirst, opening, repeats) => {
  expect(repeatsOpening(standfirst, { opening, searchText: [''] })).toBe(repeats);
});

test.each([
  [
    'after a heading',
    '## What it is\n\nThe department went beyond data.',
    'What it is The department went beyond data.',
    true,
  ],
  [
    'in a quotation',
    '> Summary: We would like to hear from you.\n\nMany do.',
    'Summary: We would like to hear from you. Many',
    true,
  ],
  [
    'in a list',
    'Videos follow two laws:\n\n- People can use them.\n- They are kept.',
    'Videos follow two laws: People can use them. They…',
    true,
  ],
  [
    'in another order',
    '- People can use them.\n\nVideos follow two laws.',
    'Videos follow two laws: People can use them.',
    false,
  ],
])('words that repeat %s', async (_, markdown, standfirst, repeats) => {
  expect(repeatsOpening(standfirst, await render(markdown))).toBe(repeats);
});
