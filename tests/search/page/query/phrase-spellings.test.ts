import { expect, test } from 'vitest';
import { phraseSpellings } from '../../../../src/search/page/query/phrase-spellings.ts';

test('a phrase of other scripts has one spelling', () => {
  expect(phraseSpellings('the press of 1996')).toEqual(['the press of 1996']);
  expect(phraseSpellings('新聞の歴史')).toEqual(['新聞の歴史']);
});

test('a phrase is spelt as Persian and as Arabic keyboards write it, as it was typed first', () => {
  expect(phraseSpellings('كتاب ملک')).toEqual(['كتاب ملک', 'کتاب ملک', 'كتاب ملك']);
  expect(phraseSpellings('آزاد')).toEqual(['آزاد']);
  expect(phraseSpellings('آزاـد')).toEqual(['آزاـد', 'آزاد']);
});

test('its digits are those of all three', () => {
  expect(phraseSpellings('سال 19')).toEqual(['سال 19', 'سال ۱۹', 'سال ١٩']);
  expect(phraseSpellings('۲٣')).toEqual(['۲٣', '23', '۲۳', '٢٣']);
});

test('a half-space may be a space, and a space before an ending a half-space, in either letters', () => {
  expect(phraseSpellings('صفحه های قدیمی')).toContain('صفحه\u200cهای قدیمی');
  expect(phraseSpellings('صفحه\u200cهای قدیمی')).toContain('صفحه های قدیمی');
  expect(phraseSpellings('صفحه\u200cهای قدیمی')).toContain('صفحه هاي قديمي');
  expect(phraseSpellings('صفحه هاي ۲')).toContain('صفحه\u200cهای 2');
  expect(phraseSpellings('صفحه های')).toContain('صفحه\u200cهاي');
  expect(phraseSpellings('آن را نمی داند')).toContain('آن را نمی\u200cداند');
});

test('ends of Arabic words are written with and without their dots', () => {
  expect(phraseSpellings('حرية الصحافة')).toContain('حريه الصحافه');
  expect(phraseSpellings('حریه الصحافه')).toContain('حرية الصحافة');
  expect(phraseSpellings('علي الطريق')).toContain('على الطريق');
  expect(phraseSpellings('على المدرسة')).toContain('علي المدرسه');
});
