import { describe, expect, test } from 'vitest';
import { parseSite } from '../../src/site/parse-site.ts';
import { FEED_DEFAULTS } from '../../src/site/reach/read-feeds.ts';
import { PICTURE_DEFAULTS } from '../../src/site/reach/read-pictures.ts';

const read = (text: string) => parseSite('site.yaml', text);
const told = (text: string) => read(text).problems.map(({ line, field, found }) => [line, field, found]);

test('what other programs read is set', () => {
  const { site, problems } =
    read(`feeds: { groups: [section, series], atLeast: 5, most: 20, formats: [json], hub: https://hub.example.org/ }
groupings: [{ key: series }]
policies: { publishingPrinciples: /standards/, masthead: https://example.org/people }
newsSitemap: true
indexNow: 0123456789abcdef
robots: { search: allow, training: refuse }
tdm: { reserved: true, policy: /licensing/ }
llms: true
offline: true
days: false
fediverse: { account: "@news@social.example", actor: https://social.example/users/news }
pictures: { quality: 60, widths: [1200, 400], avif: true, originals: true }
shareImages: missing
shareFonts: [look/a.ttf]
`);
  expect(problems).toEqual([]);
  expect(site).toMatchObject({
    feeds: { groups: ['section', 'series'], atLeast: 5, most: 20, formats: ['json'], hub: 'https://hub.example.org/' },
    policies: { publishingPrinciples: '/standards/', masthead: 'https://example.org/people' },
    newsSitemap: true,
    indexNow: '0123456789abcdef',
    robots: { search: 'allow', training: 'refuse' },
    tdm: { reserved: true, policy: '/licensing/' },
    llms: true,
    offline: true,
    days: false,
    fediverse: { account: 'news@social.example', actor: 'https://social.example/users/news' },
    pictures: { quality: 60, widths: [400, 1200], avif: true, originals: true },
    shareImages: 'missing',
    shareFonts: ['look/a.ttf'],
  });
});

describe('a value that cannot be is reported, and the default serves', () => {
  test.each([
    ['feeds: all', 'feeds', 'a text'],
    ['feeds: { groups: [tags] }', 'feeds.groups', '"tags"'],
    ['feeds: { atLeast: 0 }', 'feeds.atLeast', '"0"'],
    ['feeds: { most: many }', 'feeds.most', '"many"'],
    ['feeds: { formats: [rss] }', 'feeds.formats', '"rss"'],
    ['feeds: { hub: hub.example.org }', 'feeds.hub', '"hub.example.org"'],
    ['feeds: { size: 3 }', 'feeds.size', '"size"'],
    ['policies: { ethics: /x/ }', 'policies.ethics', '"ethics"'],
    ['policies: { masthead: "javascript:alert(1)" }', 'policies.masthead', '"javascript:alert(1)"'],
    ['offline: 1', 'offline', '"1"'],
    ['newsSitemap: yes', 'newsSitemap', '"yes"'],
    ['indexNow: short', 'indexNow', '"short"'],
    ['robots: { training: no }', 'robots.training', '"no"'],
    ['robots: { GPTBot: refuse }', 'robots.GPTBot', '"GPTBot"'],
    ['tdm: { policy: terms }', 'tdm.policy', '"terms"'],
    ['fediverse: { account: news }', 'fediverse.account', '"news"'],
    ['fediverse: { account: a@social.example }', 'fediverse', 'no actor'],
    ['shareImages: some', 'shareImages', '"some"'],
    ['shareFonts: look/a.woff2', 'shareFonts', '"look/a.woff2"'],
    ['shareFonts: ../a.ttf', 'shareFonts', '"../a.ttf"'],
    ['pictures: { avif: 1 }', 'pictures.avif', '"1"'],
    ['pictures: { quality: 101 }', 'pictures.quality', '"101"'],
    ['pictures: { widths: [1, 2000] }', 'pictures.widths', '"1"'],
    ['pictures: { widths: [101, 102, 103, 104, 105, 106, 107] }', 'pictures.widths', '7 widths'],
  ])('%s', (text, field, found) => {
    expect(told(`title: T\n${text}\n`)[0]).toEqual([2, field, found]);
  });

  test('one by one', () => {
    const { site } = read('feeds: { atLeast: 0, most: 7 }\npictures: { quality: 0 }\n');
    expect(site.feeds).toEqual({ ...FEED_DEFAULTS, most: 7 });
    expect(site.pictures).toEqual(PICTURE_DEFAULTS);
  });
});
