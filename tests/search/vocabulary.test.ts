import { expect, test } from 'vitest';
import { SegmentWords } from '../../src/search/index/segment-words.ts';
import { readVocabulary, shardFile, shardOf, shardsOf, writeVocabulary } from '../../src/search/text/vocabulary.ts';

const record = (lang: string, words: string) => ({ lang, title: '', data: '', text: ['<p>', words, '</p>'] });

test('a vocabulary is read as it was written', () => {
  const words = [
    { word: 'access', level: 3 },
    { word: 'accessibility', level: 0 },
    { word: 'بایگانی', level: 12 },
    { word: 'بایگان‌ها', level: 1 },
  ];
  expect(readVocabulary(writeVocabulary(words))).toEqual(words);
  expect(readVocabulary('')).toEqual([]);
  expect(readVocabulary('zz\n09good\n<html>\n')).toEqual([{ word: 'good', level: 9 }]);
});

test('the words of records are counted by articles, in the file of their first letter', () => {
  const counted = new SegmentWords();
  counted.add(record('en', 'Harbour harbour & Émile'));
  counted.add(record('en', 'harbour, it 2020 ウェブ'));
  const files = counted.files();
  expect(files.size).toBe(shardsOf(2));
  expect(readVocabulary(files.get(shardFile(shardOf('h', 2)))!)).toContainEqual({ word: 'harbour', level: 1 });
  expect(readVocabulary(files.get(shardFile(shardOf('e', 2)))!)).toContainEqual({ word: 'émile', level: 0 });
  const all = [...files.values()].flatMap(readVocabulary).map(({ word }) => word);
  expect(all.toSorted()).toEqual(['harbour', 'émile']);
});

test('of a language with many articles, words of one article alone are left out', () => {
  const counted = new SegmentWords();
  for (let i = 0; i < 301; i++) counted.add(record('en', i === 7 ? 'common slipp' : 'common'));
  counted.add(record('de', 'Anleitung'));
  const all = [...counted.files().values()].flatMap(readVocabulary).map(({ word }) => word);
  expect(all.toSorted()).toEqual(['anleitung', 'common']);
});

test('a small segment has few files, and a large one has words of more letters apart', () => {
  const counted = new SegmentWords();
  for (let i = 0; i < 400; i++) counted.add(record('en', 'common hotel'));
  expect(counted.files().size).toBe(shardsOf(400));
  expect(shardsOf(400)).toBeGreaterThan(shardsOf(100));
  // A reader finds a word by its shard in a large segment alone.
  for (const letter of 'azß本ب') expect(shardOf(letter) % shardsOf(100)).toBe(shardOf(letter, 100));
});
