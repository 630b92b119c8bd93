import { describe, expect, test } from 'vitest';
import { endStandfirst } from '../../../src/article/words/end-standfirst.ts';

describe('a standfirst that breaks off', () => {
  test('gets an ellipsis where the text goes on with further words', () => {
    const text = 'Public services need deep expertise in research,\nand people who have it.';
    expect(endStandfirst('Public services need deep expertise in', text)).toBe(
      'Public services need deep expertise in…',
    );
  });

  test('loses half a word, and signs that lead on', () => {
    const text = 'It is a platform for ideas, experiences and techniques that others share.';
    expect(endStandfirst('It is a platform for ideas, experiences and techniques t', text)).toBe(
      'It is a platform for ideas, experiences and techniques…',
    );
    expect(endStandfirst('It can be a good way to discuss key topics,', '')).toBe(
      'It can be a good way to discuss key topics…',
    );
  });

  test('is known by a sentence that ends inside it, or by its length', () => {
    expect(endStandfirst('A report was published. Here are a few highlights of', '')).toBe(
      'A report was published. Here are a few highlights of…',
    );
    const long = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
    expect(endStandfirst(long, '')).toBe(`${long}…`);
  });

  test('that a machine marked has one mark', () => {
    expect(endStandfirst('Agencies share what they learned [...]', '')).toBe('Agencies share what they learned…');
    expect(endStandfirst('Agencies share what they learned …', '')).toBe('Agencies share what they learned…');
  });
});

test.each([
  'Both sides speak of progress.',
  'Communication is key, in and out of the workplace',
  'How the U.S. Web Design System helps',
  '“We will see,” she said.”',
  'دو طرف از پیشرفت می‌گویند؟',
  '速報。',
])('a standfirst that ends stays as it was written: %s', (text) => {
  expect(endStandfirst(text, `${text}\n\nThe text.`)).toBe(text);
});

test('a phrase that is a paragraph of the text, or its first sentence, breaks nothing off', () => {
  expect(endStandfirst('Five lessons from a year of work', 'Five lessons from a year of work\n\nThe first.')).toBe(
    'Five lessons from a year of work',
  );
  expect(endStandfirst('Five lessons from a year of work', 'Five lessons from a year of work. The first.')).toBe(
    'Five lessons from a year of work',
  );
});
