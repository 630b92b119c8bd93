import { expect, test } from 'vitest';
import { otherLayouts } from '../../../../src/search/page/hints/keyboards.ts';
import { nearQueries } from '../../../../src/search/page/hints/near-words.ts';
import { slipsBetween } from '../../../../src/search/page/hints/slips.ts';
import { Vocabulary } from '../../../../src/search/page/hints/vocabulary.ts';
import type { VocabularyWord } from '../../../../src/search/text/vocabulary.ts';
import { comparedForm, shardFile, shardOf, writeVocabulary } from '../../../../src/search/text/vocabulary.ts';
import { segmentOf } from '../../../support/memory-engine.ts';

/** A vocabulary of one segment, with the number of articles of each word as a power of two. */
function vocabularyOf(levels: Record<string, number>, languages = ['en']): { vocabulary: Vocabulary; asked: string[] } {
  const asked: string[] = [];
  const load = async (address: string) => {
    asked.push(address);
    const words = Object.entries(levels)
      .map(([word, level]): VocabularyWord => ({ word, level }))
      .filter(({ word }) => address.endsWith(`/${shardFile(shardOf([...comparedForm(word)][0]!, 100))}`));
    return writeVocabulary(words.sort((a, b) => (a.word < b.word ? -1 : 1)));
  };
  return { vocabulary: new Vocabulary([segmentOf(2020, 100, languages)], load), asked };
}

const WORDS = {
  ...{ accessibility: 8, plain: 6, language: 7, jeremy: 3, newspaper: 5, website: 4, the: 9, zurich: 3, zürich: 5 },
  ...{ بایگانی: 4, اینترنت: 5, архив: 4, المبرمج: 2 },
};

test.each([
  ['acessibility', 'accessibility'],
  ['accessibilitty', 'accessibility'],
  ['accessibiltiy', 'accessibility'],
  ['plian langauge', 'plain language'],
  ['plainlanguage', 'plain language'],
  ['news paper', 'newspaper'],
  ['web site', 'website'],
  ["fhd'hkd", 'بایگانی'],
  ["fhd'hkd hdkjvkj", 'بایگانی اینترنت'],
  ['zqxv', undefined],
  ['اینترتن', 'اینترنت'],
  ['hglfvl[', 'المبرمج'],
  ['hte', 'the'],
  ['thu', undefined],
  ['بایگا‌نی', 'بایگانی'],
])('for %s', async (query, expected) => {
  const { vocabulary } = vocabularyOf(WORDS);
  expect((await nearQueries(query, vocabulary))[0]).toBe(expected);
});

test.each([
  ['putin', 'путин'],
  ['Vladimir Putin', 'владимир путин'],
  ['shcherbakov', 'щербаков'],
  ['Mitsotakis', 'μητσοτάκης'],
  ['Яндекс', 'yandex'],
  ['Παπανδρέου', 'papandreou'],
  ['putin papandreou', undefined],
])('%s is spelt in another script', async (query, expected) => {
  const words = { путин: 5, владимир: 4, щербаков: 1, μητσοτάκης: 3, yandex: 4, papandreou: 3 };
  const { vocabulary, asked } = vocabularyOf(words, ['en', 'ru', 'el']);
  expect((await nearQueries(query, vocabulary))[0]).toBe(expected);
  expect(new Set(asked).size).toBe(asked.length);
});

test('what the index has is not doubted, and few files are loaded', async () => {
  const { vocabulary, asked } = vocabularyOf(WORDS);
  expect(await nearQueries('plain language', vocabulary)).toEqual([]);
  expect(await nearQueries('Zurich', vocabulary)).toEqual([]);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeLessThanOrEqual(6);
});

test('slips are letters left out, added, mistaken and swapped', () => {
  expect(slipsBetween('archive', 'archive', 2)).toBe(0);
  expect(slipsBetween('archive', 'arhcive', 2)).toBe(1);
  expect(slipsBetween('archive', 'achive', 2)).toBe(1);
  expect(slipsBetween('archive', 'arcchive', 2)).toBe(1);
  expect(slipsBetween('archive', 'orchids', 2)).toBe(3);
});

test('a text typed in another layout is read in each', () => {
  expect(otherLayouts("fhd'hkd")).toContain('بایگانی');
  expect(otherLayouts('сщву')).toEqual(['code']);
  expect(otherLayouts('2020')).toEqual([]);
});
