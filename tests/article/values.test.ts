import { describe, expect, test } from 'vitest';
import { plainLine, plainProse } from '../../src/article/values.ts';
import { articleOf, line, parse, withKeys } from '../support/parse.ts';

const read = (keys: string) => articleOf('2020-01-01-a.md', withKeys(keys));

test.each([
  ['Q&amp;A &#8216;today&#8217;', 'Q&A ‘today’'],
  ['&lt;script&gt;', '<script>'],
  ['two\n  lines', 'two lines'],
  ['a\u0000b\u001bc', 'a b c'],
  ['Cafe\u0301', 'Café'],
  ['AT&T & R&D', 'AT&T & R&D'],
])('%j is the line %j', (text, line) => {
  expect(plainLine(text)).toBe(line);
});

test.each([
  ['A <em>very</em> <b class="x">long</b><br>day', 'A very long day'],
  ['See [the map](https://a.example/ "Map") and **more** `code`', 'See the map and more code'],
  ['1 < 2 and <unknown> stays', '1 < 2 and <unknown> stays'],
])('%j is the prose %j', (text, prose) => {
  expect(plainProse(text)).toBe(prose);
});

test('a headline has no tags, and what it does have is text', () => {
  expect(read('title: The <i>Times</i> of &lt;b&gt;').title).not.toContain('<i>');
  expect(read('title: "1 < 2"').title).toBe('1 < 2');
});

describe('names', () => {
  test.each([
    ['tags: Iran, Nuclear ,, Iran', ['Iran', 'Nuclear']],
    ['tags: [Iran, "Nuclear, civil"]', ['Iran', 'Nuclear, civil']],
    ['tags:\n  - Iran\n  -\n  - 2020', ['Iran', '2020']],
    ['tags: [{ name: Iran }, { title: Nuclear }]', ['Iran', 'Nuclear']],
    ['tags: "R&amp;D"', ['R&D']],
    ['tags: ایران، نفت، آب و هوا', ['ایران', 'نفت', 'آب و هوا']],
    ['tags: 海、灯台', ['海', '灯台']],
    ['tags:', []],
  ])('%j', (keys, tags) => {
    expect(read(`title: A\n${keys}`).tags).toEqual(tags);
  });

  test.each([
    ['author: Jane Doe', ['Jane Doe']],
    ['authors: [Jane Doe, Ali]', ['Jane Doe', 'Ali']],
    ['author: { name: Jane Doe, url: /jane/ }', ['Jane Doe']],
    ['byline: Jane Doe, Ali', ['Jane Doe', 'Ali']],
  ])('%j', (keys, authors) => {
    expect(read(`title: A\n${keys}`).authors).toEqual(authors);
  });
});

describe('the lead image', () => {
  test.each([
    ['image: a.jpg', { src: 'a.jpg', alt: '' }],
    ['image: a.jpg\nimage_alt: Words', { src: 'a.jpg', alt: 'Words' }],
    [
      'image: { src: a.jpg, alt: Words, caption: C, credit: D }',
      { src: 'a.jpg', alt: 'Words', caption: 'C', credit: 'D' },
    ],
    ['heroImage: { url: a.jpg, title: C }', { src: 'a.jpg', alt: '', caption: 'C' }],
    ['images: [a.jpg, b.jpg]', { src: 'a.jpg', alt: '' }],
    ['cover: { image: a.jpg, alt: W, relative: true }', { src: 'a.jpg', alt: 'W' }],
    ['image: false', undefined],
    ['image: { alt: W }', undefined],
  ])('%j', (keys, image) => {
    const found = read(`title: A\n${keys}`).image;
    expect(found && { ...found, line: undefined }).toEqual(image);
  });
});

describe('where it came from', () => {
  test.each([
    ['source: https://news.example/a', { name: 'news.example', url: 'https://news.example/a' }],
    ['source: The Agency', { name: 'The Agency' }],
    ['source: The Agency\nsource_url: https://a.example/', { name: 'The Agency', url: 'https://a.example/' }],
    [
      'source: { name: N, url: https://a.example/, archived: https://web.example/ }',
      { name: 'N', url: 'https://a.example/', archived: 'https://web.example/' },
    ],
    ['source: { name: N, url: "javascript:alert(1)" }', { name: 'N' }],
    ['canonicalURL: "javascript:alert(1)"', undefined],
  ])('%j', (keys, source) => {
    expect(read(`title: A\n${keys}`).source).toEqual(source);
  });
});

test('corrections have a text, and may have a day', () => {
  const keys = 'corrections:\n  - { date: 2020-02-01, text: The <b>name</b> was wrong. }\n  - Another.';
  expect(read(`title: A\n${keys}`).corrections.map(({ text, date }) => [text, date?.day])).toEqual([
    ['The name was wrong.', '2020-02-01'],
    ['Another.', undefined],
  ]);
});

test.each(['0000-01-01', '0001-01-01', '1399-12-31', '3000-01-01', '9999-12-31'])(
  '%s is a date that no news has, and would be a bar for every year up to it',
  (date) => {
    for (const key of ['date', 'updated']) {
      const { article, problems } = parse('2020-01-01-a.md', `---\ntitle: A\n${key}: ${date}\n---\nText.`);
      expect(problems.map(({ code, line }) => [code, line])).toContainEqual(['date-invalid', 3]);
      expect(article?.updated).toBeUndefined();
    }
  },
);

test('names know the line they are written on', () => {
  const { authorsLine, tagsLine } = read('title: A\nbyline: Jane Doe\ntopics:\n  - Iran');
  expect([authorsLine, tagsLine]).toEqual([3, 4]);
});

test('thousands of tags, each of which has pages, are told and bounded', () => {
  const tags = Array.from({ length: 3000 }, (_, i) => `t${i}`).join(', ');
  const { article, problems } = parse('2020-01-01-a.md', `---\ntitle: A\ntags: [${tags}]\n---\nText.`);
  expect(article?.tags.length).toBe(200);
  expect(problems.map(({ code, found }) => [code, found])).toEqual([['value-type', '3000 names, of which 200 count']]);
});

test('a name as long as a text is told and cut', () => {
  const { article, problems } = parse(
    '2020-01-01-a.md',
    `---\ntitle: A\ntags: [Iran, "C${'!'.repeat(5000)}"]\n---\nText.`,
  );
  expect(article?.tags.map(({ length }) => length)).toEqual([4, 200]);
  expect(problems.map(({ code, line, found }) => [code, line, found])).toEqual([
    [
      'value-type',
      3,
      expect.stringMatching(/^"C!{76}\.\.\.": a name of 5001 characters, of which only the first 200 count$/),
    ],
  ]);
});

test('an update before the publication is none', () => {
  expect(read('title: A\nupdated: 2020-02-01').updated?.day).toBe('2020-02-01');
  expect(read('title: A\nupdated: 2019-02-01').updated).toBeUndefined();
});

describe('an update later than now', () => {
  const NOON = Date.UTC(2026, 5, 1, 12);
  const found = (keys: string, context: Parameters<typeof parse>[2] = {}) => {
    const { article, problems, moments } = parse('a.md', withKeys(`title: A\n${keys}`), { asOf: NOON, ...context });
    return { updated: article?.updated?.day, told: problems.map(line), moments };
  };

  test('is told, and not used until it comes', () => {
    const keys = 'date: 2020-01-01\nlastmod: 2026-06-01T12:00:01Z';
    const told = '4:10 date-future lastmod 2026-06-01: ignored until then';
    const moments = [NOON + 1000, Date.UTC(2020, 0)];
    expect(found(keys)).toEqual({ updated: undefined, told: [told], moments });
    expect(found(keys, { asOf: NOON + 1000 })).toEqual({ updated: '2026-06-01', told: [], moments });
  });

  test('is told of an article that cannot be published too, until it comes', () => {
    const keys = 'date: 2020-01-01\nexpiryDate: never\nlastmod: 2026-06-01T12:00:01Z';
    const { told, moments } = found(keys);
    expect(told).toContainEqual(expect.stringContaining('date-future'));
    expect(moments).toContain(NOON + 1000);
    expect(found(keys, { asOf: NOON + 1000 }).told).not.toContainEqual(expect.stringContaining('date-future'));
  });

  test('is one of today in the zone of the site alone', () => {
    const keys = 'date: 2020-01-01\nupdated: 2026-06-02';
    const asOf = Date.UTC(2026, 5, 1, 22);
    expect(found(keys, { asOf, timeZone: 'Europe/Zurich' })).toMatchObject({ updated: '2026-06-02', told: [] });
    expect(found(keys, { asOf, timeZone: 'UTC' }).told).toHaveLength(1);
  });

  test('is none where the article has no earlier date, as in one that waits', () => {
    const keys = 'date: 2027-01-01\nupdated: 2027-01-01';
    expect(found(keys).told).toEqual(['3:1 date-future date 2027-01-01: held back until that day']);
  });

  test('of a page counts too', () => {
    expect(found('type: page\nupdated: 2999-12-31')).toMatchObject({ updated: undefined, told: [expect.any(String)] });
  });
});

test('an article past its expiry date is published and marked', () => {
  expect(read('title: A\nexpiryDate: 2025-01-01')).toMatchObject({
    status: 'published',
    expired: { day: '2025-01-01' },
  });
  expect(read('title: A\nexpiryDate: 2035-01-01').expired).toBeUndefined();
});

describe('addresses', () => {
  test.each([
    ['permalink: /old/story.html', '/old/story.html'],
    ['url: https://news.example/2019/story/', '/2019/story/'],
    ['permalink: /:year/:title/', undefined],
    ['permalink: "/{{ page.date }}/x/"', undefined],
    ['permalink: pretty', undefined],
    ['permalink: false', undefined],
    ['permalink: /../../etc/', undefined],
  ])('%j', (keys, permalink) => {
    expect(read(`title: A\n${keys}`).permalink).toBe(permalink);
  });

  test('thousands of aliases, each of which is a page, are told and bounded', () => {
    const aliases = Array.from({ length: 3000 }, (_, i) => `/a${i}/`).join(', ');
    const { article, problems } = parse('2020-01-01-a.md', withKeys(`title: A\naliases: [${aliases}]`));
    expect(article?.aliases.length).toBe(200);
    expect(problems.map(({ found }) => found)).toEqual(['3000 aliases, of which 200 count']);
  });

  test('aliases are one or several; those that leave the site are told', () => {
    expect(read('title: A\nredirect_from: /old').aliases.map(({ path }) => path)).toEqual(['/old/']);
    const { article, problems } = parse('2020-01-01-a.md', withKeys('title: A\naliases: [/a, /../b, /, /c.html]'));
    expect(article?.aliases.map(({ path }) => path)).toEqual(['/a/', '/c.html']);
    expect(problems.map((p) => [p.code, p.severity])).toEqual([
      ['path-invalid', 'warning'],
      ['path-invalid', 'warning'],
    ]);
  });

  test.each(['/index.php', '/index.php?p=1', '/2020/01/01/a/Default.aspx', '/index.php/2020/old/'])(
    'an alias that servers show in place of a folder’s own page is told as that: %s',
    (alias) => {
      const { article, problems } = parse('2020-01-01-a.md', withKeys(`title: A\naliases: [${alias}]`));
      expect(article?.aliases).toEqual([]);
      expect(problems.map((p) => [p.code, p.found, p.cure])).toEqual([
        ['path-invalid', JSON.stringify(alias), 'no such alias: servers would show it in place of its folder’s page'],
      ]);
    },
  );

  test.each([
    ['slug: My Slug!', 'my-slug'],
    ['slug: 2020', '2020'],
    ['slug: caf%C3%A9', 'café'],
    ['slug: تهران', 'تهران'],
    ['slug: ../../x', 'x'],
    ['', 'a'],
  ])('%j has the slug %s', (keys, slug) => {
    expect(read(`title: A\n${keys}`).slug).toBe(slug);
  });

  test('without letters or digits the slug comes from the title, else from the digest, and is told', () => {
    const named = parse('2020-01-01-!!!.md', withKeys('title: The Title'));
    expect([named.article?.slug, named.problems.map((p) => p.code)]).toEqual(['the-title', ['slug-empty']]);
    expect(articleOf('2020-01-01-!!!.md', withKeys('title: "???"')).slug).toMatch(/^[0-9a-f]{12}$/);
  });
});
