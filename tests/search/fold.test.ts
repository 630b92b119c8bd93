import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, foldText, formsOf, missingForms } from '../../src/search/text/fold.ts';
import { partQuery } from '../../src/search/text/joined-words.ts';
import { hold } from '../support/hold.ts';
import { processorTime } from '../support/processor-time.ts';

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
  expect(missingForms('من می‌خواهم', 'en')).toBe('خواهم . می . میخواهم');
});

test('Latin letters that are no others with an accent are spelt out', () => {
  expect(missingForms('Łódź, Œuvre, smørrebrød, Straße, ﬁne, İstanbul, Istanbulı', 'en')).toBe(
    'fine . istanbuli . lodz . oeuvre . smorrebrod . strasse',
  );
});

const RAISED =
  'Emissions of CO₂ rose by 5 m² at ½ price. H₂O. Ａｐｐｌｅ. 10⁶ people. 3½ inches. Café™ 20℃ l’Ａ CO₂-neutral м² և';

test('raised, lowered and wide letters and fractions are held as others are typed', () => {
  expect(missingForms(RAISED, 'en')).toBe("1/2 . 106 . 3 . Apple . CO2 . CO2-neutral . H2O . l'A . m2 . м2 . եւ");
});

test('a query looks for what the index holds of such words', () => {
  const index = new Set([...RAISED.split(/[\s.]+/), ...missingForms(RAISED, 'en').split(' . '), 'Café', '20']);
  for (const word of RAISED.split(' ')) for (const part of foldedWords(partQuery(word))) expect(index).toContain(part);
});

test('a word of scripts without spaces is left to Pagefind: numbers and Latin letters are parted from it', () => {
  expect(missingForms('２０２０年に東京で、Ａｐｐｌｅは５００ｍ²のｺﾝﾋﾟｭｰﾀを公開した。', 'en')).toBe(
    '2020 . 500m2 . Apple . コンピュータ',
  );
  expect(foldText('ดื่มน้ำ')).toBe('ดื่มน้ำ');
});

test('signs around a word make no letters of it', () => {
  expect(foldedWords('Café™ $5 20℃ (½) ⑴ ™')).toEqual(['Café', '5', '20', '1/2', '1']);
});

test('a long word takes no longer than as many short ones', () => {
  const start = processorTime();
  for (const letter of ['a', 'ا', '1']) missingForms(`ß² ${letter.repeat(200_000)}`, 'en');
  expect(processorTime() - start).toBeLessThan(2_000);
});

test('a text without such words needs no other forms, and one in folded letters none', () => {
  expect(missingForms('été 2020, ウェブ, Київ', 'en')).toBe('');
  expect(missingForms('ایران 1398 سال', 'en')).toBe('');
});

test('every word of a text is found by its folded query, whatever its letters', () => {
  const word = fc.stringMatching(
    /^[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9\u064b-\u0652\u0640\u200c]{1,8}$/,
  );
  hold(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const text = words.join(' ');
      const index = new Set([...text.split(' '), ...missingForms(text, 'en').split(' . ')]);
      for (const part of words.flatMap((one) => foldText(one).split(' ').filter(Boolean)))
        expect(index).toContain(part);
    }),
    500,
  );
});
