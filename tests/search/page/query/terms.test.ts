import { expect, test } from 'vitest';
import { isPhrase, readTerms, typedWords, unsoughtWords, wordsIn } from '../../../../src/search/page/query/terms.ts';

test.each([
  ['', [], []],
  ['  ', [], []],
  ['كتاب ۱۳۹۸', ['کتاب', '1398'], []],
  ['می‌خواهم', ['می', 'خواهم'], []],
  ['"كتاب خوب"', [], ['كتاب خوب']],
  ['$50,000 (prize)', ['50,000', 'prize'], []],
  ['“digital government”', [], ['digital government']],
  ['„offene Daten“ 2019', ['2019'], ['offene Daten']],
  ['«$5» und', ['und'], ['5']],
  ['"one two" three', ['three'], ['one two']],
  ['"one" "two"', [], ['one', 'two']],
  ['a "b c" d "e f"', ['a', 'd'], ['b c', 'e f']],
  ['"one two', ['one', 'two'], []],
  ['5" disk 3" disk', ['5', 'disk', '3', 'disk'], []],
  ['"" one', ['one'], []],
  ['＂one two＂ ‹three four› ｢five six｣', [], ['one two', 'three four', 'five six']],
  ['日本「新聞の歴史」', ['日本'], ['新聞の歴史']],
  ['日本『新聞の歴史』を Web「新聞」', ['日本', 'を', 'Web'], ['新聞の歴史', '新聞']],
  ['「新聞『の』歴史」', [], ['新聞 の 歴史']],
  ['「日本 新聞', ['日本', '新聞'], []],
  ['中国“新闻”报', ['中国', '报'], ['新闻']],
  ['"&" one', ['one'], []],
  ['("one two")', [], ['one two']],
  ['C++ AT&T U.S. O’Brien', ['C', 'AT&T', 'U.S', "O'Brien"], []],
  ['co‑operation', ['co-operation'], []],
  ['3½ Café™', ['3', '1/2', 'Café'], []],
  ['!!!', ['!!!'], []],
])('%s', (query, words, phrases) => expect(readTerms(query)).toEqual({ words, phrases }));

test('the words of phrases are words of the query', () => {
  expect(wordsIn(readTerms('a "b c" d'))).toEqual(['a', 'd', 'b', 'c']);
});

test.each([
  ['how do i renew a passport', ['how', 'do', 'renew', 'passport'], ['i', 'a']],
  ['I found a Vitamin C leaflet', ['found', 'Vitamin', 'C', 'leaflet'], ['I', 'a']],
  ['plan a', ['plan', 'a'], []],
])('of %s, what is not looked for is told', (query, words, unsought) => {
  expect([readTerms(query).words, unsoughtWords(query)]).toEqual([words, unsought]);
});

test('a phrase and nothing else is told from other queries', () => {
  expect(['"a b"', '"a b" c', '"a" "b"', 'a', ''].map((query) => isPhrase(readTerms(query)))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('the words of a query are known as typed, by their folded forms', () => {
  expect([...typedWords('«گزارش» ۱۳۹۷ Rêve, می‌خواهم')]).toEqual([
    ['گزارش', 'گزارش'],
    ['1397', '۱۳۹۷'],
    ['Rêve', 'Rêve'],
  ]);
});
