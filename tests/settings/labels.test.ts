import { expect, test } from 'vitest';
import { articlesText, fill, hasLabels, LABELS, labelsFor, numberText, withDigits } from '../../src/site/labels.ts';

test('every language has the same labels with the same places to fill', () => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  const english = LABELS['en']!;
  for (const [lang, table] of Object.entries(LABELS)) {
    expect(Object.keys(table).sort(), lang).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(table)) {
      expect(text, `${lang} ${key}`).not.toBe('');
      if (!/^describe/.test(key))
        expect(places(text), `${lang} ${key}`).toEqual(places(english[key as keyof typeof english]));
    }
  }
});

test("the owner's words go before the built-in ones, English serves where there are none", () => {
  expect(labelsFor('en', { newest: 'Latest' }).newest).toBe('Latest');
  expect(labelsFor('fa-AF').tags).toBe(LABELS['fa']!.tags);
  expect(labelsFor('de').tags).toBe('Tags');
  expect([hasLabels('fa'), hasLabels('de'), hasLabels('constructor')]).toEqual([true, false, false]);
});

test('places are filled once, and unknown ones stay', () => {
  expect(fill('{a} and {b} and {toString}', { a: '{b}', b: 'x' })).toBe('{b} and x and {toString}');
});

test('numbers are written as the language writes them', () => {
  expect(numberText(labelsFor('en'), 1_234_567)).toBe('1,234,567');
  expect(numberText(labelsFor('fa'), 1204)).toBe('۱٬۲۰۴');
  expect(withDigits(labelsFor('fa'), '2020')).toBe('۲۰۲۰');
  expect([0, 1, 2].map((n) => articlesText(labelsFor('en'), n))).toEqual(['0 articles', '1 article', '2 articles']);
});
