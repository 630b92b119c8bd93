import { describe, expect, test } from 'vitest';
import {
  asHeading,
  canonicalLanguage,
  compareInLanguage,
  directionOf,
  initialOf,
  isLanguageCode,
  languageName,
} from '../../src/site/languages.ts';

test('language codes have two or three letters, and may have a script and a region', () => {
  expect(['en', 'fa', 'pt-BR', 'pt-br', 'zh-Hant', 'zh-Hant-TW', 'es-419'].filter(isLanguageCode)).toHaveLength(7);
  expect(['pt_BR', 'zh_CN', 'zh_Hant_TW', 'ckb', 'fil', 'azb', 'eng'].filter(isLanguageCode)).toHaveLength(7);
  expect(['english', 'xx', 'js', 'e', '', 'en-', 'md', 'und', 'xyz', 'qqq'].filter(isLanguageCode)).toEqual([]);
});

test('a code is written as BCP 47 prefers', () => {
  expect(['pt-br', 'pt_BR', 'zh_cn', 'eng', 'en', 'no such'].map(canonicalLanguage)).toEqual([
    ...['pt-BR', 'pt-BR', 'zh-CN', 'en', 'en', 'no such'],
  ]);
});

test.each([
  ['fa', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['ckb', 'rtl'],
  ['ku', 'ltr'],
  ['ku-Arab', 'rtl'],
  ['az-Latn', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['zh-Hant', 'ltr'],
])('%s is written %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});

test('a language is named in itself', () => {
  expect([languageName('fa'), languageName('de')]).toEqual(['فارسی', 'Deutsch']);
  expect(languageName('no such')).toBe('no such');
});

describe('directories', () => {
  test('names stand in the order of a dictionary, and always the same', () => {
    const sort = (names: string[], lang: string) => names.toSorted((a, b) => compareInLanguage(lang, a, b));
    expect(sort(['Zebra', 'äpfel', 'Apfel', 'apfel'], 'de')).toEqual(['apfel', 'Apfel', 'äpfel', 'Zebra']);
    expect(sort(['Zebra', 'Ärlig', 'Adam'], 'sv')).toEqual(['Adam', 'Zebra', 'Ärlig']);
    expect(sort(['COP 26', 'COP 9'], 'en')).toEqual(['COP 9', 'COP 26']);
  });

  test('names stand under their first letter without accents, numbers and signs under #', () => {
    expect(['élysée', 'Über', 'ایران', '5G', '—', '“Quoted”'].map((name) => initialOf(name, 'en'))).toEqual([
      'E',
      'U',
      'ا',
      '#',
      '#',
      'Q',
    ]);
  });
});

test('a heading begins with a capital where its script has them for that', () => {
  expect(asHeading('novembre', 'fr')).toBe('Novembre');
  expect(asHeading('ноябрь', 'ru')).toBe('Ноябрь');
  expect(asHeading('istanbul', 'tr')).toBe('İstanbul');
  expect(['مارس', '3月', 'მარტი'].map((text) => asHeading(text, 'ka'))).toEqual(['مارس', '3月', 'მარტი']);
});
