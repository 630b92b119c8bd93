import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseDate } from '../../src/dates.ts';
import type { ArticleView } from '../../src/outputs/pages/article.ts';
import type { FrontView } from '../../src/outputs/pages/front.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';
import { printedBody } from '../support/printed-body.ts';

const BODY = printedBody('<p>The text.</p>', { opening: 'The text.', words: 2 });

function view(rest: Partial<Article> = {}, others: Article[] = [], settings = {}) {
  const { catalog, entry } = catalogOf(
    [article('2020-11-10 18:30', 'a', { title: 'Summit', ...rest }), ...others],
    settings,
  );
  return viewAt<ArticleView>(catalog, entry('a').path, BODY);
}

/** The NewsArticle of a page's JSON-LD. */
function newsArticle(page: ReturnType<typeof view>): Record<string, unknown> {
  return JSON.parse(page.head.jsonLd[0]!);
}

test('a page prints what the article says', () => {
  const page = view({
    authors: ['Jane Doe'],
    section: ['World', 'Iran'],
    tags: ['Talks', '🎉'],
    standfirst: 'They met.',
    printed: { dateline: 'Geneva' },
    license: 'CC BY-SA 4.0',
    updated: parseDate('2020-11-12', 'UTC')!,
    corrections: [{ text: 'A name.', date: parseDate('2020-11-12', 'UTC')! }],
    source: { name: 'The Agency', url: 'https://agency.example/' },
    expired: parseDate('2021-01-01', 'UTC')!,
  });
  expect(page).toMatchObject({
    headline: 'Summit',
    standfirst: 'They met.',
    html: '<p>The text.</p>',
    byline: [{ text: 'Jane Doe', href: '/authors/jane-doe/' }],
    breadcrumb: [
      { text: 'World', href: '/sections/world/' },
      { text: 'Iran', href: '/sections/world/iran/' },
    ],
    tags: [{ text: 'Talks', href: '/tags/talks/' }, { text: '🎉' }],
    date: { text: '10 Nov 2020', iso: '2020-11-10', href: '/2020/11/10/' },
    published: { text: '10 November 2020, 18:30', iso: '2020-11-10T18:30:00Z' },
    updated: { text: '12 November 2020', iso: '2020-11-12' },
    license: { text: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    corrections: [{ text: 'A name.', date: { iso: '2020-11-12' } }],
    source: { name: 'The Agency', href: 'https://agency.example/' },
    expired: { iso: '2021-01-01' },
    permalink: 'https://archive.example/2020/11/10/a/',
  });
});

test('what an article does not say is not there', () => {
  const page = view();
  for (const key of ['standfirst', 'updated', 'image', 'license', 'expired', 'source', 'earlier', 'later'])
    expect(page).not.toHaveProperty(key);
});

test('every link is below the base path', () => {
  const page = view({ authors: ['J'], tags: ['t'], section: ['S'] }, [article('2020-11-09', 'b', { tags: ['t'] })], {
    base: '/news/',
  });
  const found = JSON.stringify(page).match(/"href":"\/[^"]*"/g) ?? [];
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter((link) => !link.startsWith('"href":"/news/'))).toEqual([]);
});

test.each([
  ['fa', 'gregorian', '۱۰ نوامبر ۲۰۲۰ (۲۰ آبان ۱۳۹۹)، ۱۸:۳۰'],
  ['prs', 'gregorian', '10 November 2020 (20 Aban 1399), 18:30'],
  ['en', 'gregorian', '10 November 2020, 18:30'],
  ['fa', 'persian', '۲۰ آبان ۱۳۹۹ (۱۰ نوامبر ۲۰۲۰)، ۱۸:۳۰'],
  ['en', 'persian', '20 Aban 1399 (10 November 2020), 18:30'],
] as const)('an article in %s, in a site of the calendar %s, is dated %s', (lang, calendar, text) => {
  const date = parseDate('2020-11-10 18:30', 'UTC', calendar)!;
  const page = view({ lang, date }, [], { calendar });
  expect(page.published).toEqual({ text, iso: '2020-11-10T18:30:00Z' });
});

test('an article in Persian has a page in Persian, right to left', () => {
  const page = view({ lang: 'fa', title: 'نشست' });
  expect([page.lang, page.dir, page.frame.lang, page.frame.dir, page.head.lang]).toEqual([
    'fa',
    'rtl',
    'fa',
    'rtl',
    'fa',
  ]);
  expect(page.published?.text).toContain('۲۰۲۰');
});

test('an article in a language whose words are not known has a page in that of the site', () => {
  const page = view({ lang: 'sr' });
  expect([page.lang, page.frame.lang]).toEqual(['sr', 'en']);
});

test('translations name each other, and the page itself, for search engines', () => {
  const page = view({ translationKey: 'k' }, [
    article('2020-11-11', 'b', { lang: 'fa', translationKey: 'k', title: 'نشست' }),
  ]);
  expect(page.translations).toEqual([
    { language: 'فارسی', lang: 'fa', dir: 'rtl', href: '/fa/2020/11/11/b/', headline: 'نشست' },
  ]);
  expect(page.head.alternates.map(({ lang }) => lang)).toEqual(['en', 'fa']);
});

describe('the NewsArticle', () => {
  test('has the facts that news search asks for', () => {
    const found = newsArticle(view({ authors: ['Jane Doe', 'Foreign Desk'], section: ['World'], tags: ['x'] }));
    expect(found).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Summit',
      description: 'The text.',
      datePublished: '2020-11-10T18:30:00Z',
      dateModified: '2020-11-10T18:30:00Z',
      inLanguage: 'en',
      wordCount: 2,
      author: [
        { '@type': 'Person', name: 'Jane Doe' },
        { '@type': 'Organization', name: 'Foreign Desk' },
      ],
      publisher: { name: 'The Archive' },
    });
  });

  test('names the licence of the article before that of the site', () => {
    const settings = { license: { name: 'CC BY 4.0' } };
    expect(newsArticle(view({}, [], settings))['license']).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(newsArticle(view({ license: 'CC0' }, [], settings))['license']).toBe(
      'https://creativecommons.org/publicdomain/zero/1.0/',
    );
  });
});

test('neighbours are the articles before and after', () => {
  const page = view({}, [article('2020-11-09', 'b'), article('2020-11-11', 'c')]);
  expect([page.earlier?.headline, page.later?.headline]).toEqual(['b', 'c']);
});

describe('the head of an article', () => {
  test('says the day once where no more is known, and leads down to its corrections', () => {
    const { catalog, entry } = catalogOf([
      article('2020-11-10', 'a', {
        corrections: [
          { text: 'A name.', date: parseDate('2020-11-12', 'UTC')! },
          { text: 'A place.', date: parseDate('2020-11-11', 'UTC')! },
        ],
      }),
    ]);
    const page = viewAt<ArticleView>(catalog, entry('a').path, BODY);
    expect(page.published).toBeUndefined();
    expect(page.corrected).toEqual({ text: '12 November 2020', iso: '2020-11-12' });
  });

  test('has no standfirst that the text begins with', () => {
    const { catalog, entry } = catalogOf([article('2020-11-10', 'a', { standfirst: 'Both sides speak of progress…' })]);
    const page = viewAt<ArticleView>(catalog, entry('a').path, {
      ...BODY,
      opening: 'Both sides speak of progress, and met.',
    });
    expect(page.standfirst).toBeUndefined();
    expect(page.head.description).toBe('Both sides speak of progress…');
  });

  test('is cited in the words of the page, and read by programs', () => {
    const page = view({ authors: ['Jane Doe'] });
    expect(page.cite).toBe('Jane Doe: Summit. The Archive, 10 November 2020. https://archive.example/2020/11/10/a/');
    expect(page.head.citation).toContainEqual({ name: 'citation_publication_date', content: '2020/11/10' });
    expect(page.head.citation).toContainEqual({ name: 'citation_author', content: 'Jane Doe' });
  });
});

describe('what stands below an article', () => {
  const old = article('2020-11-08', 'old', { tags: ['Iran'] });
  const before = article('2020-11-09', 'before', { tags: ['Iran', 'Talks'] });

  test('names no article twice', () => {
    const page = view({ tags: ['Iran'] }, [old, before]);
    expect([page.earlier?.headline, page.related.map(({ headline }) => headline)]).toEqual(['before', ['old']]);
  });

  test('leads on to a search with its rarest tags from its month on; later articles never change it', () => {
    const tags = ['Iran', 'Talks', 'Geneva'];
    const { next } = view({ tags }, [old, before]);
    expect(next).toBe('/search/?from=2020-11&tag=geneva&tag=talks&order=oldest');
    const later = Array.from({ length: 5 }, (_, i) => article('2020-12-01', `l${i}`, { tags: ['Geneva'] }));
    expect(view({ tags }, [old, before, ...later]).next).toBe(next);
    expect(view().next).toBeUndefined();
  });
});

test('an article whose words run the other way than its language does is laid out as they run', () => {
  const { catalog, entry } = catalogOf([article('2020-11-10', 'a', { title: 'نشست رهبران' })]);
  expect(viewAt<ArticleView>(catalog, entry('a').path, BODY).dir).toBe('rtl');
  expect(viewAt<FrontView>(catalog, '/').lead).toMatchObject({ headline: 'نشست رهبران', dir: 'rtl' });
});
