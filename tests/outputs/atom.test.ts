import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { parseDate } from '../../src/dates.ts';
import { feedContent } from '../../src/outputs/feeds/feed-content.ts';
import { xml } from '../../src/outputs/xml.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';
import type { BodyOf } from '../../src/views/rendered-body.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { holdAsync } from '../support/hold.ts';
import { textAt } from '../support/outputs-of.ts';
import { notWellFormed } from '../support/well-formed.ts';
import { render } from '../support/render.ts';
import { printedBody } from '../support/printed-body.ts';

/** The feed at a path, printed. */
const feedOf = (catalog: Catalog, bodyOf: BodyOf, path = '/feed.xml') => textAt(catalog, path, bodyOf);

const body = (html: string) => () => printedBody(html, { opening: 'The opening.', words: 2 });

test('the check of the tests themselves knows what is not well-formed', () => {
  for (const text of [
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a>&nbsp;</a>',
    '<a/><b/>',
    '<a b=1/>',
    '<a>\u0000</a>',
    '<a>&</a>',
    'x<a/>',
    '',
  ])
    expect(notWellFormed(text), text).not.toBeNull();
  expect(notWellFormed('<?xml version="1.0"?>\n<a b="&lt;">x &amp; y<c/></a>')).toBeNull();
});

describe('the feed', () => {
  const hostile = article('2020-11-10 18:30', 'a', {
    title: 'Q&A <b>"now"</b> ]]> \u0000\u001b',
    tags: ['R&D "x"', 'ایران'],
    authors: ["O'Brien & <Sons>"],
    updated: parseDate('2020-12-01', 'UTC')!,
  });

  test('is well-formed whatever an article holds', async () => {
    const { catalog } = catalogOf([hostile], { title: 'A & B', description: '<x>' });
    const feed = await feedOf(catalog, body('<p>a &#x26; b ]]> <img src="/x.png?a=1&#x26;b=2" alt="&#x3C;"></p>'));
    expect(notWellFormed(feed)).toBeNull();
    expect(feed).toContain('<title>Q&amp;A &lt;b&gt;&quot;now&quot;&lt;/b&gt; ]]&gt; </title>');
    expect(feed).toContain('<published>2020-11-10T18:30:00Z</published>\n    <updated>2020-12-01T00:00:00Z</updated>');
    expect(feed).toContain('<id>https://archive.example/2020/11/10/a/</id>');
    expect(feed).toContain('<summary>The opening.</summary>');
  });

  test('is well-formed for any title, name and text', () =>
    holdAsync(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (one, two) => {
        const { catalog } = catalogOf(
          [article('2020-11-10', 'a', { title: one, tags: [two], authors: [one], standfirst: two })],
          { title: two },
        );
        expect(notWellFormed(await feedOf(catalog, body(one)))).toBeNull();
      }),
      100,
    ));

  test('holds the newest thirty, newest first, and says when the newest of them changed', async () => {
    const many = Array.from({ length: 31 }, (_, i) =>
      article(`2020-01-${String(i + 1).padStart(2, '0')}`, `s${i + 1}`),
    );
    const feed = await feedOf(catalogOf(many).catalog, body(''));
    const ids = [...feed.matchAll(/<entry[^>]*>\s*<id>[^<]*\/(s\d+)\/<\/id>/g)].map(([, slug]) => slug);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([30, 's31', 's2']);
    expect(feed).toContain('<updated>2020-01-31T00:00:00Z</updated>\n  <link rel="self"');
  });

  test('of an empty archive is well-formed', async () => {
    expect(notWellFormed(await feedOf(catalogOf([]).catalog, body('')))).toBeNull();
  });
});

describe('the archived feed of a month', () => {
  const { catalog } = catalogOf([
    article('2020-09-01', 'old'),
    article('2020-11-10', 'a', { standfirst: 'They met & <left>.', updated: parseDate('2021-01-05', 'UTC')! }),
    article('2020-11-12', 'b'),
  ]);
  const noBody = () => {
    throw new Error('an archived feed must not need a body');
  };
  const hrefs = (feed: string) =>
    Object.fromEntries(
      [...feed.split('<entry')[0]!.matchAll(/<link rel="([^"]+)"[^>]* href="https:\/\/archive\.example([^"]+)"/g)].map(
        ([, rel, path]) => [rel, path],
      ),
    );

  test('holds its articles, newest first, with their standfirsts and without their texts', async () => {
    const feed = await feedOf(catalog, noBody, '/2020/11/feed.xml');
    expect(notWellFormed(feed)).toBeNull();
    expect(feed).toContain('xmlns:fh="http://purl.org/syndication/history/1.0"');
    expect(feed).toContain('<fh:archive/>');
    expect([...feed.matchAll(/<title>([^<]*)<\/title>\s*<link/g)].map(([, title]) => title)).toEqual(['b', 'a']);
    expect([...feed.matchAll(/<summary>.*/g)].flat()).toEqual(['<summary>They met &amp; &lt;left&gt;.</summary>']);
    expect(feed).not.toContain('<content');
    expect(feed).toContain('<updated>2021-01-05T00:00:00Z</updated>\n  <fh:archive/>');
  });

  test('leads to the month before that has articles, and to the feed that goes on; not to the month after', async () => {
    expect(hrefs(await feedOf(catalog, noBody, '/2020/11/feed.xml'))).toEqual({
      self: '/2020/11/feed.xml',
      current: '/feed.xml',
      'prev-archive': '/2020/09/feed.xml',
      alternate: '/',
    });
    const first = await feedOf(catalog, noBody, '/2020/09/feed.xml');
    expect(Object.keys(hrefs(first)).sort()).toEqual(['alternate', 'current', 'self']);
  });

  test('of the newest month is where the feed of the newest articles leads', async () => {
    const feed = await feedOf(catalog, body(''));
    expect(hrefs(feed)).toEqual({ self: '/feed.xml', 'prev-archive': '/2020/11/feed.xml', alternate: '/' });
    expect(feed).not.toContain('fh:');
  });

  test('from one to the next, a reader gets every article', async () => {
    const archived: string[] = [];
    let next = hrefs(await feedOf(catalog, body('')))['prev-archive'];
    while (next !== undefined) {
      const feed = await feedOf(catalog, noBody, next);
      archived.push(
        ...[...feed.matchAll(/<entry[^>]*>\s*<id>https:\/\/archive\.example([^<]*)</g)].map(([, path]) => path!),
      );
      next = hrefs(feed)['prev-archive'];
    }
    expect(archived).toEqual(catalog.entries.map(({ path }) => path).reverse());
  });
});

test('addresses of a text are absolute', async () => {
  const page = 'https://archive.example/news/2020/11/10/summit/';
  const made = {
    ...{ src: '/media/b.webp', width: 960, height: 640 },
    variants: [480, 960].map((width) => ({ path: `/media/${width}.webp`, width })),
  };
  const site = { ...SITE_DEFAULTS, url: 'https://archive.example', base: '/news/', imageHosts: [] };
  const markdown =
    '[x](/about/?a=1&b=2) [y](https://other.example/a?b) <a href="mailto:a@other.example">z</a>[^1]\n\n![href="/no/" \0&#0;](photo.jpg)\n\n\0<b title="\0&#0;">\0</b>\n\n[^1]: N';
  const body = await render(markdown, {}, { picture: async () => made, site });
  const content = feedContent(site, body, page);
  const addresses = [...content.matchAll(/\s(href|src|srcset|alt)="([^"]*)"/g)].map(
    ([, name, value]) => `${name} ${value}`,
  );
  expect(addresses).toEqual([
    'href https://archive.example/news/about/?a=1&#x26;b=2',
    'href https://other.example/a?b',
    'href mailto:a@other.example',
    `href ${page}#fn-1`,
    'href https://archive.example/news/media/b.webp',
    'src https://archive.example/news/media/b.webp',
    'alt href=&#x22;/no/&#x22; \ufffd\ufffd',
    'srcset https://archive.example/news/media/480.webp 480w, https://archive.example/news/media/960.webp 960w',
    `href ${page}#fnref-1`,
  ]);
  expect(body.html).not.toMatch(/archive\.example|\0|&#x0;/);
});

test('characters that XML does not know are left out, others stay', () => {
  expect(xml('a\u0000\u0008\ud800\uffffb\t🎉')).toBe('ab\t🎉');
});
