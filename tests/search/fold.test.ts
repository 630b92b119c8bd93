import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, formsOf, missingForms } from '../../src/search/fold.ts';
import { hold } from '../support/hold.ts';

test('letters of one sound are one, and half-spaces are spaces', () => {
  const PAIRS = [
    ['كتاب', 'کتاب'],
    ['علي', 'علی'],
    ['على', 'علی'],
    ['آزادی', 'ازادی'],
    ['أحمد إلى ٱلله', 'احمد الی الله'],
    ['مدرسة', 'مدرسه'],
    ['مَدْرَسَة', 'مدرسه'],
    ['آفـــتاب', 'افتاب'],
    ['می‌خواهم', 'می خواهم'],
    ['۱۳۹۸ ٢٠٢٠', '1398 2020'],
    ['Café 12', 'Café 12'],
  ] as const;
  for (const [text, folded] of PAIRS) expect(foldText(text)).toBe(folded);
});

test('a word with a half-space is found whole and in its parts', () => {
  expect(formsOf('می‌خواهم')).toEqual(['میخواهم', 'می', 'خواهم']);
  expect(missingForms('من می‌خواهم')).toBe('خواهم می میخواهم');
});

test('Latin letters that are no others with an accent are spelt out', () => {
  expect(missingForms('Łódź, Œuvre, smørrebrød, Straße, ﬁne, İstanbul, Istanbulı')).toBe(
    'fine istanbuli lodz oeuvre smorrebrod strasse',
  );
});

test('a text without such words needs no other forms, and one in folded letters none', () => {
  expect(missingForms('été 2020, ウェブ, Київ')).toBe('');
  expect(missingForms('ایران 1398 سال')).toBe('');
});

test('every word of a text is found by its folded query, whatever its letters', () => {
  const word = fc.stringMatching(
    /^[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9\u064b-\u0652\u0640\u200c]{1,8}$/,
  );
  hold(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const text = words.join(' ');
      const index = new Set([...text.split(' '), ...missingForms(text).split(' ')]);
      for (const part of words.flatMap((one) => foldText(one).split(' ').filter(Boolean)))
        expect(index).toContain(part);
    }),
    500,
  );
});
