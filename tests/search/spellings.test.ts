import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SmallIndex } from '../support/small-index.ts';
import { smallIndex } from '../support/small-index.ts';

function useIndex(texts: Record<string, string>, lang: string): () => SmallIndex {
  let index: SmallIndex;
  beforeAll(async () => {
    index = await smallIndex(texts, lang);
  });
  afterAll(() => index.close());
  return () => index;
}

describe('a small index', () => {
  const index = useIndex(
    {
      raised: '<p>Emissions of CO₂ rose by 5 m² at ½ price. H₂O. Ａｐｐｌｅ. 10⁶ people. 3½ inches. Café™ in км².</p>',
      others: '<p>CO 3 1 2 of the pears</p>',
      lodz: '<p>Die Straße nach Łódź</p><p>In Łódź ist eine schöne Straße</p>',
    },
    'en',
  );

  test.each([
    ...['CO₂', 'CO2', 'm²', 'm2', '½', '1/2', '3½', '3 1/2', 'H₂O', 'H2O', '10⁶', '106', 'Ａｐｐｌｅ', 'Café™', 'café'],
    ...['км²', 'км2', '"CO₂ rose"'],
  ])('%s is found where it is raised, wide or a fraction', async (query) => {
    expect(await index().names(query)).toEqual(['raised']);
  });

  test('a phrase does not reach from one folded form to the next', async () => {
    expect(await index().names('lodz strasse')).toEqual(['lodz']);
    expect(await index().names('"nach Łódź"')).toEqual(['lodz']);
    expect(await index().names('"lodz strasse"')).toEqual([]);
    expect(await index().names('"Apple CO2"')).toEqual([]);
  });
});

describe('a small Japanese index', () => {
  const index = useIndex({ wide: '<p>２０２０年に東京で、Ａｐｐｌｅは５００ｍ²のｺﾝﾋﾟｭｰﾀを公開した。</p>' }, 'ja');

  test.each([
    ...['２０２０年', '2020年', '2020', '２０２０', 'Apple', 'Ａｐｐｌｅ', '東京', '５００ｍ²', '500m2'],
    ...['ｺﾝﾋﾟｭｰﾀ', 'コンピュータ', '"東京で"', '東京「公開した」', '『東京で』Apple'],
  ])('%s is found', async (query) => expect(await index().names(query)).toEqual(['wide']));
});

describe('phrases', () => {
  const index = useIndex(
    {
      persian: '<p>کتابخانهٔ ملی ایران در سال ۱۳۸۰ از آزادی بیان گفت. کاغذ ایران، صفحه‌های قدیمی</p>',
      arabic: '<p>قالت المكتبة الوطنية إن الصحف في سنة ٢٠٠١ عن حرية التعبير على الطريق</p>',
      latin: '<p>در سال 1380 و سنة 2001</p>',
    },
    'fa',
  );

  test.each([
    [
      'persian',
      '"کتابخانه ملی"',
      '"كتابخانه ملي"',
      '"كتابخانهٔ ملی"',
      '"کتابـخانه ملی"',
      '«آزادي بيان»',
      '"ملي ايران" كاغذ',
    ],
    [
      'arabic',
      '"المكتبة الوطنية"',
      '"المکتبة الوطنیة"',
      '"حریة التعبیر"',
      '"الصحف فی سنة ۲۰۰۱"',
      '"حریة التعبیر" الصحف',
    ],
    ['latin persian', '"سال 1380"', '"سال ۱۳۸۰"', '"سال ١٣٨٠"'],
    ['arabic latin', '"سنة 2001"', '"سنة ٢٠٠١"', '"سنة ۲۰۰۱"'],
    ['', '"ملي كتابخانه"', '"بيان آزادي"', '"ايران كتابخانه" ملي'],
  ])('are found in the letters and digits of either keyboard: %s', async (names, ...queries) => {
    for (const query of queries) expect((await index().names(query)).join(' '), query).toBe(names);
  });
});
