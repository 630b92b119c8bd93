import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/page/results/excerpt.ts';
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

describe('parts of words that Pagefind cuts once more', () => {
  const index = useIndex(
    {
      flu: '<p>the anti-H5N1 flu</p>',
      screen: '<p>a 4K/8K screen</p>',
      jet: '<p>jets A321-B738 fly</p>',
      tank: '<p>a <a href="/a-B52x/">T-72B</a> tank of G7&amp;G20</p>',
      plain: '<p>an F-16s and covid-19</p>',
      decade: '<p>in the mid-70s</p>',
      years: '<p>70 or 70</p>',
      picture: '<p>Picture: someone/iStock/Thinkstock</p>',
      clown: '<p>pro-McDonald PDFs/PNGs</p>',
      foreign: '<p>a non-U.S. film</p>',
      president: '<p>Valéry Giscard-d’Estaing’s</p>',
      site: '<p>see https://digital.gov/event/</p>',
      quote: '<p>the “zebra-list” of «quagga/okapi»—and tapir-like—things</p>',
    },
    'en',
  );

  test.each([
    ['flu', ['H5N1', 'anti', 'anti-H5N1', 'antiH5N1', '"the anti-H5N1 flu"']],
    ['screen', ['4K', '8K', '4K/8K']],
    ['jet', ['A321', 'B738', 'A321-B738']],
    ['tank', ['T-72B', 'T72B', '72B', 'G20', 'G7&G20']],
    ['plain', ['F-16', 'F16s', '19', 'covid-19']],
    ['decade', ['70s', 'mid-70s', 'mid-70', 'mid70s', '"the mid-70s"']],
    ['picture', ['iStock', 'istock', 'Thinkstock', 'iStock/Thinkstock']],
    ['clown', ['McDonald', 'mcdonald', 'promcdonald', 'PNGs']],
    ['foreign', ['U.S.', 'US', 'non-U.S.', 'nonUS']],
    ['president', ['d’Estaing', "d'Estaing", 'destaing', 'Giscard', 'Giscard-d’Estaing']],
    ['quote', ['zebra', 'list', 'zebra-list', 'zebralist', '“zebra-list”', '"the zebra-list of"', '"“zebra-list” of"']],
    ['quote', ['quagga', 'okapi', 'quagga/okapi', '"tapir-like things"', 'tapir', 'like']],
    ['site', ['digital.gov', 'digitalgov', 'gov', 'https://digital.gov/event/']],
  ])('are found in %s', async (name, queries) => {
    for (const query of queries) expect(await index().names(query), query).toEqual([name]);
  });
});

describe('words behind prefixes', () => {
  const arabic = useIndex({ a: '<p>أعلنت الشركة إعادة فتح الميناء والمدرسة والكتاب للناس بالطائرة.</p>' }, 'ar');
  const hebrew = useIndex({ a: '<p>הגשר נפתח מחדש ושבבתים</p>' }, 'he');

  test.each([
    ...['الكتاب', 'كتاب', 'والكتاب', 'ميناء', 'مدرسة', 'المدرسة', 'ناس', 'الناس', 'طائرة'],
    '"فتح الميناء والمدرسة"',
  ])('%s is found in Arabic', async (query) => expect(await arabic().names(query)).toEqual(['a']));

  test.each(['גשר', 'הגשר', 'בתים', 'נפתח'])('%s is found in Hebrew', async (query) =>
    expect(await hebrew().names(query)).toEqual(['a']),
  );

  test('are marked in the excerpt', async () => {
    const [found] = await arabic().found('كتاب');
    const marked = excerptOf(found!, 'كتاب').pieces.filter(({ isMarked }) => isMarked);
    expect(marked.map(({ text }) => text)).toEqual(['والكتاب']);
  });
});

describe('the dotted and the dotless letter of Turkish', () => {
  const index = useIndex(
    {
      capitals: '<p>KIRMIZI ŞEHİR ISPARTA İSTANBUL</p>',
      small: '<p>kırmızı şehir ısparta istanbul</p>',
      names: '<p>Kırmızı Şehir Isparta İstanbul</p>',
    },
    'tr',
  );

  test.each([
    ...['kırmızı', 'KIRMIZI', 'kirmizi', 'şehir', 'ŞEHİR', 'ısparta', 'Isparta', 'isparta', 'ISPARTA'],
    ...['istanbul', 'İstanbul', 'ISTANBUL', 'İSTANBUL'],
  ])('%s finds all of them', async (query) =>
    expect(await index().names(query)).toEqual(['capitals', 'names', 'small']),
  );

  test('a phrase is found as it is written', async () => {
    expect(await index().names('"kırmızı şehir"')).toEqual(['names', 'small']);
  });
});
