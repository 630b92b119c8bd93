import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { printRecord } from '../../src/search/index/print-record.ts';
import { FILTERS, searchRecord } from '../../src/search/index/record.ts';
import { withoutEnds } from '../../src/search/text/text-ends.ts';
import type { RenderedBody } from '../../src/views/rendered-body.ts';
import { elementsIn } from '../support/active-markup.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { render } from '../support/render.ts';
import { printedBody } from '../support/printed-body.ts';

const HOSTILE = '"><script>alert(1)</script>&amp;';

function record(rest: Parameters<typeof article>[2], html = '<p>The text.</p>') {
  const { entry } = catalogOf([article('2020-11-10', 'a', rest)]);
  return printRecord(searchRecord(entry('a'), printedBody(html)));
}

/** Values by name of what Pagefind reads from `data-pagefind-…="name[content]"`. */
function read(html: string, attribute: string): [string, string][] {
  return elementsIn(html).flatMap(({ properties }) => {
    const name = /^(\w+)\[content\]$/.exec(String(properties[attribute] ?? ''))?.[1];
    return name ? [[name, String(properties['content'])] as [string, string]] : [];
  });
}

test('what an editor wrote is text in the record, never markup', () => {
  const html = record({
    title: HOSTILE,
    authors: [HOSTILE],
    section: [HOSTILE],
    tags: [HOSTILE],
    standfirst: HOSTILE,
    lang: HOSTILE,
  });
  expect(elementsIn(html).some(({ tagName }) => tagName === 'script')).toBe(false);
  expect(read(html, 'dataPagefindMeta')).toContainEqual(['title', HOSTILE]);
  const [headline] = elementsIn(html).filter(({ tagName }) => tagName === 'h1');
  expect(textOf(headline!)).toBe(HOSTILE);
});

test('a record can be narrowed by year, month, every section above it, tags, authors and language', () => {
  const html = record({ section: ['World', 'Iran'], tags: ['Nuclear Talks'], authors: ['Jane Doe'] });
  const filters = read(html, 'dataPagefindFilter');
  expect(filters).toEqual([
    ['year', '2020'],
    ['month', '2020-11'],
    ['day', '2020-11-10'],
    ['section', 'world'],
    ['section', 'world/iran'],
    ['tag', 'nuclear-talks'],
    ['author', 'jane-doe'],
    ['language', 'en'],
  ]);
  expect([...new Set(filters.map(([name]) => name)), 'image']).toEqual([...FILTERS]);
  expect(read(html, 'dataPagefindSort')).toEqual([['date', '2020-11-10']]);
});

test('the lead image is told by its smallest variant with its size; a picture of the text is no metadata', () => {
  const imageOf = (image: RenderedBody['image'], html = '') => {
    const { entry } = catalogOf([article('2020-11-10', 'a')]);
    const record = printRecord(searchRecord(entry('a'), printedBody(html, image ? { image } : {})));
    expect(record).not.toMatch(/<img|f">/);
    return read(record, 'dataPagefindFilter').flatMap(([name, value]) => (name === 'image' ? [value] : []));
  };
  const variants = [480, 960, 1600].map((width) => ({ path: `/media/a-${width}.webp`, width }));
  const size = { width: 1600, height: 1000 };
  expect(imageOf({ src: '/media/a-1600.webp', variants, ...size, alt: 'A' })).toEqual(['/media/a-480.webp 480 300']);
  expect(imageOf({ src: '/media/b-300.webp', width: 300, height: 200, alt: '' })).toEqual([
    '/media/b-300.webp 300 200',
  ]);
  expect(imageOf({ src: 'https://pictures.example/c.jpg', alt: '', remote: true })).toEqual([
    'https://pictures.example/c.jpg',
  ]);
  expect(imageOf(undefined, '<p>a <img src="/media/d-9.webp" alt="e > f"> b</p>')).toEqual([]);
});

test('what is told of pictures is text', () => {
  const words = (html: string) =>
    withoutEnds(textOf(fromHtml(html)))
      .replace(/\s+/g, ' ')
      .trim();
  expect(
    words(record({}, '<p>a<img src="/media/d-9.webp" alt="e > f &amp; <i>">b<img alt="" src="/g"></p>')),
  ).toContain('a e > f & <i> b');
  const { entry } = catalogOf([article('2020-11-10', 'a')]);
  const image = { src: '/media/a.webp', alt: HOSTILE, caption: 'Caption', credit: 'Credit' };
  const html = printRecord(searchRecord(entry('a'), printedBody('<p>The text.</p>', { image })));
  expect(words(html)).toMatch(/The text\..*Caption Credit$/);
  expect(words(html)).toContain(HOSTILE);
});

test('the link of a heading to itself is left out', async () => {
  const { html } = await render('## One "two" > three\n\nText.');
  expect(html).toContain('heading-anchor');
  expect(record({}, html)).toContain('<h2>One &quot;two&quot; > three</h2>');
});

test('nothing but the headline is metadata, which Pagefind searches like the text', () => {
  expect(read(record({ title: 'تهران', lang: 'fa' }), 'dataPagefindMeta')).toEqual([['title', 'تهران']]);
});

test('the text of the article is in the record without the elements in which its words continue', () => {
  const html = record({ standfirst: 'Stand.' }, '<p>One <b>two</b>.</p>');
  expect(html).toContain('<p>One two.</p>');
  expect(textOf(fromHtml(html))).toContain('Stand.');
});
