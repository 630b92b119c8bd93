import { expect, test } from 'vitest';
import { phraseSpellings } from '../../../src/search/page/phrase-spellings.ts';

test('a phrase of other scripts has one spelling', () => {
  expect(phraseSpellings('the press of 1996')).toEqual(['the press of 1996']);
  expect(phraseSpellings('新聞の歴史')).toEqual(['新聞の歴史']);
});

test('a phrase is spelt as Persian and as Arabic keyboards write it, as it was typed first', () => {
  expect(phraseSpellings('كتابخانه ملی')).toEqual(['كتابخانه ملی', 'کتابخانه ملی', 'كتابخانه ملي']);
  expect(phraseSpellings('حریة')).toEqual(['حریة', 'حریه', 'حرية']);
  expect(phraseSpellings('آزاد')).toEqual(['آزاد']);
  expect(phraseSpellings('آزاـد')).toEqual(['آزاـد', 'آزاد']);
});

test('its digits are those of all three', () => {
  expect(phraseSpellings('سال 19')).toEqual(['سال 19', 'سال ۱۹', 'سال ١٩']);
  expect(phraseSpellings('۲٣')).toEqual(['۲٣', '23', '۲۳', '٢٣']);
});

test('a half-space may be a space, and a space before an ending a half-space', () => {
  expect(phraseSpellings('صفحه های قدیمی')).toContain('صفحه\u200cهای قدیمی');
  expect(phraseSpellings('صفحه\u200cهای قدیمی')).toContain('صفحه های قدیمی');
  expect(phraseSpellings('آن را نمی داند')).toContain('آن را نمی\u200cداند');
  expect(phraseSpellings('این قدیمی است')).toHaveLength(2);
});
