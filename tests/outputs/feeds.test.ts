import { describe, expect, test } from 'vitest';
import { feedGroups } from '../../src/catalog/groups/feed-groups.ts';
import type { FeedSettings } from '../../src/site/reach/reach.ts';
import { FEED_DEFAULTS } from '../../src/site/reach/read-feeds.ts';
import type { ImageView } from '../../src/views/frame.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { outputsOf, textAt } from '../support/outputs-of.ts';
import { notWellFormed } from '../support/well-formed.ts';
import { printedBody } from '../support/printed-body.ts';

const TWO = [
  article('2020-11-10', 'a', { tags: ['Iran'], authors: ['Jane Doe'], section: ['World', 'Asia'] }),
  article('2020-11-11', 'b', { tags: ['Iran', 'Press'], lang: 'fa' }),
];
const body =
  (html = '<p>Text.</p>', image?: ImageView) =>
  () =>
    printedBody(html, { opening: 'The opening.', words: 2, ...(image ? { image } : {}) });
/** Feeds for every group, however small. */
const feeds = (rest: Partial<FeedSettings> = {}) => ({ feeds: { ...FEED_DEFAULTS, atLeast: 1, ...rest } });
const pathsOf = (settings: Partial<FeedSettings>, articles = TWO) =>
  [...outputsOf(catalogOf(articles, feeds(settings)).catalog).byPath.keys()].filter((path) =>
    /\/feed\.(xml|json)$/.test(path),
  );
const jsonAt = async (path: string, bodyOf = body(), settings = {}) =>
  JSON.parse(await textAt(catalogOf(TWO, { ...feeds(), ...settings }).catalog, path, bodyOf)) as Record<
    string,
    unknown
  > & {
    items: Record<string, unknown>[];
  };

describe('groups have feeds', () => {
  test('of every kind, as Atom and as JSON', () => {
    expect(pathsOf({})).toEqual([
      ...['/feed.xml', '/feed.json'],
      ...['world/', 'world/asia/'].flatMap((path) => [`/sections/${path}feed.xml`, `/sections/${path}feed.json`]),
      ...['iran', 'press'].flatMap((tag) => [`/tags/${tag}/feed.xml`, `/tags/${tag}/feed.json`]),
      ...['/authors/jane-doe/feed.xml', '/authors/jane-doe/feed.json'],
      ...['/fa/feed.xml', '/fa/feed.json'],
      '/2020/11/feed.xml',
    ]);
  });

  test('if they have three articles, by default', () => {
    const three = ['01', '02', '03'].map((day) => article(`2021-01-${day}`, day, { tags: ['Iran'], authors: [day] }));
    const { byPath } = outputsOf(catalogOf(three).catalog);
    expect([...byPath.keys()].filter((path) => /^\/(tags|authors)\/.*feed\.xml$/.test(path))).toEqual([
      '/tags/iran/feed.xml',
    ]);
  });

  test('of the kinds, the forms and the size that the settings name', () => {
    const settings = { groups: ['tag', 'author'], formats: ['atom' as const], atLeast: 2 };
    expect(pathsOf(settings)).toEqual(['/feed.xml', '/tags/iran/feed.xml', '/2020/11/feed.xml']);
    expect(pathsOf({ formats: [] })).toEqual(['/feed.xml', '/2020/11/feed.xml']);
  });

  test('in a number that the settings limit, the first ones, and the limit is reported', () => {
    const tags = Array.from({ length: 5 }, (_, i) => article(`2020-01-0${i + 1}`, `s${i}`, { tags: [`t${9 - i}`] }));
    const { catalog, problems } = catalogOf(tags, feeds({ most: 2 }));
    expect([...feedGroups(catalog)].map(({ path }) => path)).toEqual(['/tags/t9/', '/tags/t8/']);
    expect(problems.map(({ code, found, cure }) => [code, found, cure])).toEqual([
      [
        'feeds-limited',
        '5 groups of the kind tag, of which only 2 have feeds',
        'feeds: { most: 5 }, or feeds: { atLeast: 5 } for groups with as many articles',
      ],
    ]);
  });

  test('and a new article takes the feed of no group away', () => {
    const before = feedGroups(catalogOf(TWO, feeds({ most: 1 })).catalog);
    const more = [1, 2, 3].map((day) => article(`2021-01-0${day}`, `n${day}`, { tags: ['Aaa'], authors: ['Aaa'] }));
    const after = feedGroups(catalogOf([...TWO, ...more], feeds({ most: 1 })).catalog);
    expect([...after].map(({ path }) => path)).toEqual([...before].map(({ path }) => path));
  });
});

test('one more article changes the feeds of its own groups alone', async () => {
  const texts = async (articles: typeof TWO) => {
    const { catalog } = catalogOf(articles, feeds());
    const paths = [...outputsOf(catalog).byPath.keys()].filter((path) => /\/feed\.(xml|json)$/.test(path));
    return new Map(await Promise.all(paths.map(async (path) => [path, await textAt(catalog, path, body())] as const)));
  };
  const before = await texts(TWO);
  const after = await texts([...TWO, article('2020-12-01', 'c', { tags: ['Press'] })]);
  expect([...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)).toEqual([
    ...['/feed.xml', '/feed.json', '/tags/press/feed.xml', '/tags/press/feed.json', '/2020/12/feed.xml'],
  ]);
});

test('the feed of a group says whose it is, in the language of its articles', async () => {
  const { catalog } = catalogOf(TWO, feeds());
  const feed = await textAt(catalog, '/fa/feed.xml', body());
  expect(notWellFormed(feed)).toBeNull();
  expect(feed).toContain('xml:lang="fa">\n  <id>https://archive.example/fa/</id>');
  expect(feed).toContain('<link rel="alternate" type="text/html" href="https://archive.example/fa/"/>');
  expect(feed).toContain('<link rel="self" type="application/atom+xml" href="https://archive.example/fa/feed.xml"/>');
  expect(await textAt(catalog, '/tags/iran/feed.xml', body())).toContain('<title>Tag: Iran · The Archive</title>');
});

test('a feed names its style sheet below the base path, its hub, and tells a person what it is', async () => {
  const settings = { base: '/news/', ...feeds({ hub: 'https://hub.example.org/' }) };
  const { catalog } = catalogOf(TWO, settings);
  for (const path of ['/feed.xml', '/tags/iran/feed.xml']) {
    const feed = await textAt(catalog, path, body());
    expect(notWellFormed(feed)).toBeNull();
    expect(feed).toContain('<?xml-stylesheet type="text/css" href="/news/feed.css"?>\n<feed ');
    expect(feed).toContain('<link rel="hub" href="https://hub.example.org/"/>');
    expect(feed).toContain('copy the address of this page into a feed reader');
  }
  expect(await textAt(catalog, '/2020/11/feed.xml', body())).not.toContain('rel="hub"');
  expect((await jsonAt('/feed.json', body(), settings))['hubs']).toEqual([
    { type: 'WebSub', url: 'https://hub.example.org/' },
  ]);
});

describe('a JSON feed', () => {
  test('holds what JSON Feed 1.1 asks for', async () => {
    const { items, ...feed } = await jsonAt('/tags/iran/feed.json');
    expect(feed).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tag: Iran · The Archive',
      home_page_url: 'https://archive.example/tags/iran/',
      feed_url: 'https://archive.example/tags/iran/feed.json',
      description: 'A news archive.',
      user_comment: expect.stringContaining('To follow Iran'),
      language: 'en',
      authors: [{ name: 'The Archive' }],
    });
    expect(items[1]).toEqual({
      id: 'https://archive.example/2020/11/10/a/',
      url: 'https://archive.example/2020/11/10/a/',
      title: 'a',
      content_html: '<p>Text.</p>',
      summary: 'The opening.',
      date_published: '2020-11-10T00:00:00Z',
      date_modified: '2020-11-10T00:00:00Z',
      authors: [{ name: 'Jane Doe', url: 'https://archive.example/authors/jane-doe/' }],
      tags: ['Iran'],
      language: 'en',
    });
  });
});

describe('what goes with a text', () => {
  const picture = {
    ...{ src: '/media/a-1600.webp', alt: 'A "bridge"', caption: 'Sunset & <sea>', credit: 'Jane' },
    jpeg: { src: '/media/a.jpg', width: 1200, height: 800 },
  };

  test('the lead picture comes first, as JPEG, for mail programs', async () => {
    const { items } = await jsonAt('/feed.json', body('<p>Text.</p>', picture));
    expect(items[0]).toMatchObject({
      image: 'https://archive.example/media/a.jpg',
      content_html:
        '<figure><img src="https://archive.example/media/a.jpg" alt="A &quot;bridge&quot;" width="1200" height="800"><figcaption>Sunset &amp; &lt;sea&gt; Jane</figcaption></figure><p>Text.</p>',
    });
    const { jpeg: _, ...without } = picture;
    const atom = await textAt(catalogOf(TWO).catalog, '/feed.xml', body('<p>x</p>', without));
    expect(atom).toContain('src=&quot;https://archive.example/media/a-1600.webp&quot;');
    expect(notWellFormed(atom)).toBeNull();
  });

  test('each player of sound is an enclosure, of the first file whose kind is known', async () => {
    const html =
      '<audio controls src="/media/talk.mp3"></audio><audio controls><source src="/media/a.xyz"><source src="b.opus?a=1&#x26;b=2"></audio><video controls src="/media/film.mp4"></video>';
    const atom = await textAt(catalogOf(TWO).catalog, '/feed.xml', body(html));
    expect([...atom.matchAll(/<link rel="enclosure"[^>]*>/g)].slice(0, 2).flat()).toEqual([
      '<link rel="enclosure" type="audio/mpeg" href="https://archive.example/media/talk.mp3"/>',
      expect.stringMatching(/type="audio\/ogg" href="https:\/\/archive\.example\/.*\/b\.opus\?a=1&amp;b=2"/),
    ]);
    const { items } = await jsonAt('/feed.json', body(html));
    expect(items[0]!['attachments']).toMatchObject([{ mime_type: 'audio/mpeg' }, { mime_type: 'audio/ogg' }]);
  });
});
