import { expect, test } from 'vitest';
import { parseDate } from '../../src/dates.ts';
import type { Site } from '../../src/site/site.ts';
import type { RenderedBody } from '../../src/views/rendered-body.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';

type Thing = Record<string, unknown> & { '@type': string };

const BODY: RenderedBody = {
  ...{ html: '<p>Text.</p>', opening: 'Text.', words: 1 },
  image: {
    ...{ src: '/media/a-1600.webp', srcset: '/media/a-480.webp 480w, /media/a-1600.webp 1600w' },
    ...{ width: 1600, height: 900, alt: 'A bridge', credit: 'Jane' },
    rights: { creator: 'Jane Doe', copyright: '© 2020 The Agency', license: 'https://agency.example/terms' },
  },
};

function linkedData(articles: Parameters<typeof catalogOf>[0], path: string, settings: Partial<Site> = {}): Thing[] {
  const { catalog } = catalogOf(articles, settings);
  return viewAt(catalog, path, BODY).head.jsonLd.map((json) => JSON.parse(json) as Thing);
}

/** Properties of types, those of the types above among them. Source: https://schema.org/, version 29. */
const PROPERTIES: Record<string, string> = {
  NewsArticle:
    'url mainEntityOfPage headline description inLanguage datePublished dateModified wordCount isAccessibleForFree isPartOf author publisher copyrightHolder copyrightYear articleSection keywords image dateline license isBasedOn archivedAt correction expires translationOfWork workTranslation',
  WebSite: 'name url description inLanguage publisher potentialAction',
  NewsMediaOrganization:
    'name url logo sameAs publishingPrinciples correctionsPolicy ethicsPolicy diversityPolicy masthead ownershipFundingInfo actionableFeedbackPolicy missionCoveragePrioritiesPolicy noBylinesPolicy unnamedSourcesPolicy verificationFactCheckingPolicy diversityStaffingReport',
  ImageObject: 'url width height caption creditText creator copyrightNotice license digitalSourceType',
  Person: 'name url sameAs agentInteractionStatistic',
  Organization: 'name url sameAs agentInteractionStatistic',
  CorrectionComment: 'text datePublished',
  CollectionPage: 'url name description inLanguage isPartOf mainEntity',
  ProfilePage: 'url name description inLanguage isPartOf mainEntity',
  ItemList: 'numberOfItems itemListOrder itemListElement',
  ListItem: 'position name item url',
  BreadcrumbList: 'itemListElement',
  InteractionCounter: 'interactionType userInteractionCount',
  SearchAction: 'target query-input',
};

/** What of a value is no property of its type. */
function strays(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strays);
  if (value === null || typeof value !== 'object') return [];
  const { '@type': type, ...rest } = value as Thing;
  const known = type === undefined ? [] : (PROPERTIES[type] ?? '').split(' ');
  const names = Object.keys(rest).filter((name) => !name.startsWith('@') && !known.includes(name));
  return [...names.map((name) => `${type}.${name}`), ...Object.values(rest).flatMap(strays)];
}

const RICH = [
  article('2020-11-10', 'a', {
    ...{ tags: ['Iran'], authors: ['Jane Doe'], section: ['World'], dateline: 'Geneva', license: 'CC BY 4.0' },
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

test('an article, a group, an author and the front page have properties of their types alone', () => {
  const paths = ['/', '/2020/11/10/a/', '/fa/2020/11/11/b/', '/sections/world/', '/tags/iran/', '/authors/jane-doe/'];
  const all = paths.flatMap((path) => linkedData(RICH, path, SETTINGS));
  expect(all.map((thing) => thing['@type'])).toEqual([
    ...['WebSite', 'NewsArticle', 'BreadcrumbList', 'NewsArticle', 'BreadcrumbList'],
    ...['CollectionPage', 'BreadcrumbList', 'CollectionPage', 'ProfilePage'],
  ]);
  expect(strays(all)).toEqual([]);
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
