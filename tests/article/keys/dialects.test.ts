import { describe, expect, test } from 'vitest';
import { DIALECTS, plainName } from '../../../src/article/keys/dialects.ts';
import { nearestKey } from '../../../src/article/keys/nearest-key.ts';
import { WRITTEN_KEYS } from '../../../src/site/article-keys.ts';
import { articleOf, line, parse, withKeys } from '../../support/parse.ts';

describe('the table of names', () => {
  test('names are written as they are compared', () => {
    for (const names of Object.values(DIALECTS)) for (const name of names) expect(plainName(name)).toBe(name);
  });

  test('no name means two things, but for publishDate, which may be the only date', () => {
    const names = Object.values(DIALECTS).flat();
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual(['publishdate']);
  });

  test('every key that is suggested is known', () => {
    const names = new Set<string>(Object.values(DIALECTS).flat());
    expect(WRITTEN_KEYS.filter((key) => !names.has(plainName(key)))).toEqual([]);
  });
});

test.each([
  ['tittle', 'title'],
  ['autors', 'authors'],
  ['dates', 'date'],
  ['stand-first', 'standfirst'],
  ['x', null],
  ['zebra', null],
])('the known key nearest to %s is %s', (key, nearest) => {
  expect(nearestKey(key)).toBe(nearest);
});

test("two letters in each other's place are a slip", () => {
  expect(nearestKey('titel')).toBe('title');
});

test('keys are known without case, hyphens and underscores', () => {
  for (const key of ['Date', 'pub_date', 'pubDate', 'publish-date', 'date published'])
    expect(articleOf('a.md', withKeys(`title: A\n${key}: 2020-11-10`)).date?.day, key).toBe('2020-11-10');
});

describe('several names of one key', () => {
  test('the first of the table counts, wherever it stands', () => {
    for (const keys of ['date: 2020-01-01\ncreated: 2019-01-01', 'created: 2019-01-01\ndate: 2020-01-01']) {
      const article = articleOf('a.md', withKeys(`title: A\n${keys}`));
      expect([article.date?.day, article.kept]).toEqual(['2020-01-01', { created: '2019-01-01' }]);
    }
  });

  test('an empty one gives way', () => {
    expect(articleOf('a.md', withKeys('title:\nheadline: B\ndate: 2020-01-01')).title).toBe('B');
  });

  test.each([
    ['categories: [World, Iran, Protests]', ['World'], ['Iran', 'Protests']],
    ['category: World\ntags: Iran', ['World'], ['Iran']],
    ['section: [World, Iran]', ['World', 'Iran'], []],
    ['section: World > Iran', ['World', 'Iran'], []],
    ['section: world/iran', ['world', 'iran'], []],
    ['categories: [World, Iran]\ntags: [Iran, Nuclear]', ['World'], ['Iran', 'Nuclear']],
  ])('%j', (keys, section, tags) => {
    const article = articleOf('2020-01-01-a.md', withKeys(`title: A\n${keys}`));
    expect([article.section, article.tags]).toEqual([section, tags]);
  });
});

describe('whether it is published', () => {
  test.each([
    ['', 'published'],
    ['draft: true', 'draft'],
    ['draft: yes', 'draft'],
    ['draft: false', 'published'],
    ['isDraft: true', 'draft'],
    ['published: false', 'draft'],
    ['published: no', 'draft'],
    ['published: true', 'published'],
    ['status: draft', 'draft'],
    ['status: pending', 'draft'],
    ['status: private', 'draft'],
    ['post_status: publish', 'published'],
    ['publishDate: 2030-01-01', 'scheduled'],
    ['publishDate: 2020-02-01', 'published'],
    ['embargo: 2030-01-01T06:00Z', 'scheduled'],
  ])('%j is %s', (keys, status) => {
    expect(articleOf('2020-01-01-a.md', withKeys(`title: A\n${keys}`)).status).toBe(status);
  });

  test('a draft folder makes a draft', () => {
    expect(articleOf('_drafts/2020-01-01-a.md', withKeys('title: A')).status).toBe('draft');
  });

  test('a date to come holds an article back, and is told', () => {
    const { article, problems } = parse('a.md', withKeys('title: A\ndate: 2030-01-01'));
    expect(article?.status).toBe('scheduled');
    expect(problems.map((p) => p.code)).toEqual(['date-future']);
  });

  test('two keys that contradict each other never publish a draft', () => {
    expect(articleOf('2020-01-01-a.md', withKeys('title: A\nstatus: draft\npublished: true')).status).toBe('draft');
  });
});

test('maps of Zola and Hugo count as keys of the article', () => {
  const article = articleOf('a.md', withKeys('title: A\ntaxonomies: { tags: [x] }\nextra: { date: 2020-01-01 }'));
  expect([article.tags, article.date?.day]).toEqual([['x'], '2020-01-01']);
});

test('what is not known is kept, also under names of every object', () => {
  const { article, problems } = parse(
    '2020-01-01-a.md',
    withKeys('title: A\n__proto__: { x: 1 }\nconstructor: y\nweight: 3'),
  );
  expect(Object.entries(article!.kept)).toEqual([
    ['__proto__', { x: '1' }],
    ['constructor', 'y'],
    ['weight', '3'],
  ]);
  expect(problems.map((p) => p.field)).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('a wrong kind of value is told and left out, the article stays', () => {
  const keys =
    'title: A\nauthors: { url: x }\nstandfirst: [a, b]\nsection: { a: b }\ncorrections: { date: 2020-01-01 }';
  const { article, problems } = parse('2020-01-01-a.md', withKeys(keys));
  expect(article).toMatchObject({ authors: [], section: [], corrections: [], status: 'published' });
  expect(problems.map((p) => `${p.code} ${p.field}`).sort()).toEqual([
    'value-type authors',
    'value-type corrections',
    'value-type section',
    'value-type standfirst',
  ]);
});

test.each(['source: https://[', 'canonical: https://%', 'source: { url: "https://:80" }'])(
  '%s, which is no address, gives an article or a problem and no exception',
  (key) => {
    const { article, problems } = parse('2020-01-01-a.md', withKeys(`title: A\n${key}`));
    expect(article ?? problems.map(line)).toBeTruthy();
  },
);

test('a day in the front matter that is not that of the file name is told', () => {
  const { article, problems } = parse('2020-01-01-a.md', withKeys('title: A\ndate: 2020-01-02'));
  expect(article?.date?.day).toBe('2020-01-02');
  expect(problems.map((p) => p.code)).toEqual(['dates-differ']);
});
