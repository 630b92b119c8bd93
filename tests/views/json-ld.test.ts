import { expect, test } from 'vitest';
import { parseDate } from '../../src/dates.ts';
import type { Site } from '../../src/site/site.ts';
import type { RenderedBody } from '../../src/views/rendered-body.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { schemaFaults } from '../support/schema-faults.ts';
import { viewAt } from '../support/outputs-of.ts';
import { printedBody } from '../support/printed-body.ts';

type Thing = Record<string, unknown> & { '@type': string };

const BODY: RenderedBody = {
  ...printedBody('<p>Text.</p>', { opening: 'Text.', words: 1 }),
  image: {
    ...{ src: '/media/a-1600.webp', variants: [480, 1600].map((width) => ({ path: `/media/a-${width}.webp`, width })) },
    ...{ width: 1600, height: 900, alt: 'A bridge', credit: 'Jane' },
    rights: { creator: 'Jane Doe', copyright: '© 2020 The Agency', license: 'https://agency.example/terms' },
  },
};

function linkedData(articles: Parameters<typeof catalogOf>[0], path: string, settings: Partial<Site> = {}): Thing[] {
  const { catalog } = catalogOf(articles, settings);
  return viewAt(catalog, path, BODY).head.jsonLd.map((json) => JSON.parse(json) as Thing);
}

const RICH = [
  article('2020-11-10', 'a', {
    ...{
      tags: ['Iran'],
      authors: ['Jane Doe'],
      section: ['World'],
      printed: { dateline: 'Geneva' },
      license: 'CC BY 4.0',
    },
    corrections: [{ text: 'A name.', date: parseDate('2020-11-12', 'UTC')! }],
    source: { name: 'S', url: 'https://s.example/', archived: 'https://web.archive.org/web/1/https://s.example/' },
    translationKey: 'k',
  }),
  article('2020-11-11', 'b', { lang: 'fa', translationKey: 'k' }),
];
const SETTINGS = {
  base: '/news/',
  policies: { publishingPrinciples: '/standards/', masthead: 'https://example.org/people' },
  head: { verification: {}, me: ['https://social.example/@news'], scripts: [] },
};

test('an article, a group, an author and the front page and the whole archive are as schema.org publishes its types', () => {
  const paths = [
    '/',
    '/2020/11/10/a/',
    '/fa/2020/11/11/b/',
    '/sections/world/',
    '/tags/iran/',
    '/authors/jane-doe/',
    '/years/',
  ];
  const all = paths.flatMap((path) => linkedData(RICH, path, SETTINGS));
  expect(all.map((thing) => thing['@type'])).toEqual([
    ...['WebSite', 'NewsArticle', 'BreadcrumbList', 'NewsArticle'],
    ...['CollectionPage', 'BreadcrumbList', 'CollectionPage', 'ProfilePage', 'Dataset'],
  ]);
  expect(schemaFaults(all)).toEqual([]);
});

test('the publisher says how it works, with addresses below the base path', () => {
  const [found] = linkedData(RICH, '/2020/11/10/a/', SETTINGS);
  expect(found!['publisher']).toMatchObject({
    '@id': 'https://archive.example/news/#publisher',
    publishingPrinciples: 'https://archive.example/news/standards/',
    masthead: 'https://example.org/people',
    sameAs: ['https://social.example/@news'],
  });
  expect(linkedData(RICH, '/', SETTINGS)[0]!['publisher']).toEqual(found!['publisher']);
});

test('a picture comes in all sizes, with its maker', () => {
  expect(linkedData(RICH, '/2020/11/10/a/')[0]!['image']).toEqual([
    {
      ...{ '@type': 'ImageObject', url: 'https://archive.example/media/a-1600.webp', width: 1600, height: 900 },
      ...{ caption: 'A bridge', creditText: 'Jane', creator: { '@type': 'Person', name: 'Jane Doe' } },
      ...{ copyrightNotice: '© 2020 The Agency', license: 'https://agency.example/terms' },
    },
    { '@type': 'ImageObject', url: 'https://archive.example/media/a-480.webp', width: 480, height: 270 },
  ]);
});

test('a correction has its day, a copy its address, and no right is claimed in an article from elsewhere', () => {
  const [found] = linkedData(RICH, '/2020/11/10/a/');
  expect(found).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', text: 'A name.', datePublished: '2020-11-12' }],
    archivedAt: 'https://web.archive.org/web/1/https://s.example/',
  });
  expect(found!['copyrightHolder']).toBeUndefined();
  expect(linkedData(RICH, '/fa/2020/11/11/b/')[0]).toMatchObject({
    copyrightHolder: { '@id': 'https://archive.example/#publisher' },
    copyrightYear: 2020,
    translationOfWork: { '@id': 'https://archive.example/2020/11/10/a/' },
  });
  expect(found!['workTranslation']).toEqual([{ '@id': 'https://archive.example/fa/2020/11/11/b/' }]);
});

test('the page of an author is about a person, that of a desk about an organization', () => {
  const articles = [article('2020-11-10', 'a', { authors: ['Jane Doe', 'Foreign Desk'] })];
  expect(linkedData(articles, '/authors/jane-doe/')[0]!['mainEntity']).toMatchObject({
    ...{ '@type': 'Person', '@id': 'https://archive.example/authors/jane-doe/#author', name: 'Jane Doe' },
  });
  expect(linkedData(articles, '/authors/foreign-desk/')[0]!['mainEntity']).toMatchObject({ '@type': 'Organization' });
});

test('the archive is a dataset from its oldest day to its newest, with the lists of its articles', () => {
  const license = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  expect(linkedData(RICH, '/years/', { ...SETTINGS, license })[0]).toMatchObject({
    ...{ '@type': 'Dataset', temporalCoverage: '2020-11-10/2020-11-11', license: license.url },
    distribution: [
      { contentUrl: 'https://archive.example/news/sitemap.xml', encodingFormat: 'application/xml' },
      { contentUrl: 'https://archive.example/news/feed.xml', encodingFormat: 'application/atom+xml' },
    ],
  });
});

test('faults against schema.org are found', () => {
  expect(
    schemaFaults({
      ...{ '@type': 'NewsArticle', masthead: 'https://a.example/', wordCount: 'many', datePublished: '10 May' },
      ...{ author: { '@type': 'Dataset', name: '' }, publisher: { name: 'A' }, image: { '@type': 'Picture' } },
    }),
  ).toEqual([
    'NewsArticle.masthead: not a property of the type',
    'NewsArticle.wordCount: "many"',
    'NewsArticle.datePublished: "10 May"',
    'NewsArticle.author: {"@type":"Dataset","name":""}',
    'Dataset.name: ""',
    'NewsArticle.publisher: no type',
    'NewsArticle.image: {"@type":"Picture"}',
    'NewsArticle.image: unknown type Picture',
  ]);
});
