import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { PAGE_LENGTH } from '../../src/catalog/paginate.ts';
import type { ArticleView } from '../../src/outputs/pages/article.ts';
import type { CalendarView } from '../../src/outputs/pages/calendar.ts';
import type { DirectoryView } from '../../src/outputs/pages/directory.ts';
import type { FrontView } from '../../src/outputs/pages/front.ts';
import type { GroupView } from '../../src/outputs/pages/group.ts';
import type { GroupYearView } from '../../src/outputs/pages/group-year.ts';
import type { PlainView } from '../../src/outputs/pages/plain.ts';
import type { SearchView } from '../../src/outputs/pages/search.ts';
import type { VolumeView } from '../../src/outputs/pages/year.ts';
import type { NoticeView } from '../../src/views/notice.ts';
import { article, catalogOf, page } from '../support/catalog-of.ts';
import { outputsOf, viewAt } from '../support/outputs-of.ts';
import { printedBody } from '../support/printed-body.ts';

const { catalog } = catalogOf([
  article('2017-03-01', 'old', { tags: ['Iran'] }),
  ...Array.from({ length: 4 }, (_, i) =>
    article('2020-11-10', `n${i}`, { tags: ['Iran', 'Élan'], section: ['World', 'Iran'] }),
  ),
  article('2020-11-12', 'late', { tags: ['Talks'], authors: ['Jane'] }),
  page('about', { aliases: [{ path: '/old/', line: 3 }] }),
]);
const frontView = (of: Catalog) => viewAt<FrontView>(of, '/');
const searchView = (of: Catalog) => viewAt<SearchView>(of, '/search/');

describe('the year strip', () => {
  test('has a bar a year from the first to the last of the archive, empty ones too', () => {
    const { strip } = frontView(catalog);
    expect(strip).toEqual([
      { year: '2017', count: 1, height: 13, href: '/2017/' },
      { year: '2018', count: 0, height: 0 },
      { year: '2019', count: 0, height: 0 },
      { year: '2020', count: 5, height: 64, href: '/2020/' },
    ]);
  });

  test('of a tag begins with the archive and ends with the tag’s own last year', () => {
    const { strip } = viewAt<GroupView>(catalog, '/tags/talks/');
    expect(strip.map(({ year, count }) => [year, count])).toEqual([
      ['2017', 0],
      ['2018', 0],
      ['2019', 0],
      ['2020', 1],
    ]);
    const later = catalogOf([article('2017-03-01', 'x', { tags: ['Old'] }), article('2020-01-01', 'y')]).catalog;
    expect(viewAt<GroupView>(later, '/tags/old/').strip.map(({ year }) => year)).toEqual(['2017']);
  });

  test('of one article among thousands still shows', () => {
    const many = [article('2019-01-01', 'x'), ...Array.from({ length: 500 }, (_, i) => article('2020-01-01', `y${i}`))];
    expect(frontView(catalogOf(many).catalog).strip[0]?.height).toBe(2);
  });

  test('of an empty archive is empty', () => {
    expect(frontView(catalogOf([]).catalog).strip).toEqual([]);
  });
});

test('the front page has the newest articles, newest first, below the one that leads', () => {
  const view = frontView(catalog);
  expect([view.lead?.headline, view.newest[0]?.headline, view.newest.at(-1)?.headline, view.count]).toEqual([
    'late',
    'n3',
    'old',
    6,
  ]);
  expect(view.sections).toEqual([{ text: 'World', href: '/sections/world/', count: 4 }]);
  expect(view.head.title).toBe('The Archive');
});

test('an empty archive has a front page too', () => {
  expect(frontView(catalogOf([]).catalog)).toMatchObject({ newest: [], count: 0, strip: [] });
});

test('a year shows its days as a heat map, its months and its tags', () => {
  const view = viewAt<VolumeView>(catalog, '/2020/');
  expect(view.months.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0]);
  expect(view.months.map(({ days }) => days.length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(view.months[10]!.days[9]).toEqual({
    day: 10,
    count: 4,
    level: 4,
    href: '/2020/11/10/',
    label: '10 November 2020, 4 articles',
  });
  expect(view.months[10]!.days[11]).toMatchObject({ count: 1, level: 1, label: '12 November 2020, 1 article' });
  expect(view.topTags.map(({ text, count }) => [text, count])).toEqual([
    ['Iran', 4],
    ['Élan', 4],
    ['Talks', 1],
  ]);
  expect([view.earlier?.text, view.later]).toEqual(['2017', undefined]);
});

test('a month lists its days, oldest first, and leads to the nearest month with articles', () => {
  const view = viewAt<CalendarView>(catalog, '/2020/11/');
  expect(view.headline).toBe('November 2020');
  expect(view.days.map(({ date, items }) => [date.iso, items.length])).toEqual([
    ['2020-11-10', 4],
    ['2020-11-12', 1],
  ]);
  expect([view.earlier?.href, view.later]).toEqual(['/2017/03/', undefined]);
});

test('a day leads to the nearest day with articles', () => {
  const view = viewAt<CalendarView>(catalog, '/2020/11/10/');
  expect([view.headline, view.count, view.earlier?.href, view.later?.href]).toEqual([
    '10 November 2020',
    4,
    '/2017/03/01/',
    '/2020/11/12/',
  ]);
  expect(view.breadcrumb.map(({ href }) => href)).toEqual(['/2020/', '/2020/11/']);
});

describe('groups', () => {
  test('show the pictures of the newest five articles that have one', () => {
    const pictured = catalogOf(
      [1, 2, 3, 4, 5, 6, 7].map((day) =>
        article(`2020-01-0${day}`, `p${day}`, {
          tags: ['Iran'],
          ...(day === 6 ? {} : { image: { src: 'a.jpg', alt: '', line: 1 } }),
        }),
      ),
    ).catalog;
    const { outputs, byPath } = outputsOf(pictured);
    const pictureOf = (file: string) => ({ src: `/media/${file}`, alt: '' });
    const { newest } = outputs.viewOf(byPath.get('/tags/iran/')!, undefined, pictureOf).view as GroupView;
    expect(newest.map(({ picture }) => Boolean(picture))).toEqual([true, false, true, true, true, true, false]);
  });

  test('show their newest articles and their years, newest first', () => {
    const view = viewAt<GroupView>(catalog, '/tags/iran/');
    expect(view).toMatchObject({ name: 'Iran', count: 5, first: { iso: '2017-03-01' }, latest: { iso: '2020-11-10' } });
    expect(view.newest.at(-1)?.headline).toBe('old');
    // All its articles are on the page, so each year leads to its first there.
    expect(view.years).toEqual([]);
    expect(view.strip.flatMap(({ href }) => href ?? [])).toEqual(['/tags/iran/#y2017', '/tags/iran/#y2020']);
    expect(view.newest.map(({ anchor }) => anchor)).toEqual(['y2020', undefined, undefined, undefined, 'y2017']);
  });

  test('sections have the sections above and inside them', () => {
    const [world, iran] = ['/sections/world/', '/sections/world/iran/'].map((path) => viewAt<GroupView>(catalog, path));
    expect(world!.children).toEqual([{ text: 'Iran', href: '/sections/world/iran/', count: 4 }]);
    expect(iran!.breadcrumb).toEqual([{ text: 'World', href: '/sections/world/' }]);
  });

  test('in a year stand oldest first, and a long year is numbered from the oldest', () => {
    const many = Array.from({ length: PAGE_LENGTH + 1 }, (_, i) =>
      article('2020-01-01', `s${String(i).padStart(3, '0')}`, { tags: ['x'] }),
    );
    const long = catalogOf(many).catalog;
    const [one, two] = ['/tags/x/2020/', '/tags/x/2020/2/'].map((path) => viewAt<GroupYearView>(long, path));
    expect([one!.items[0]?.headline, one!.items.length, two!.items.map(({ headline }) => headline)]).toEqual([
      's000',
      PAGE_LENGTH,
      ['s100'],
    ]);
    expect(one!.pager).toMatchObject({ next: { href: '/tags/x/2020/2/' } });
    expect(two!.pager).toMatchObject({ previous: { href: '/tags/x/2020/' } });
    expect(two!.head.canonical).toBe('https://archive.example/tags/x/2020/2/');
    expect(viewAt<GroupYearView>(catalog, '/tags/iran/2020/')).not.toHaveProperty('pager');
  });
});

test('directories go by first letters, in the order of the language', () => {
  expect(
    viewAt<DirectoryView>(catalog, '/tags/').letters.map(({ letter, entries }) => [
      letter,
      entries.map(({ text }) => text),
    ]),
  ).toEqual([
    ['E', ['Élan']],
    ['I', ['Iran']],
    ['T', ['Talks']],
  ]);
  expect(viewAt<DirectoryView>(catalog, '/sections/').letters[0]?.entries[0]?.children).toHaveLength(1);
});

test('pages for readers alone are not listed by search engines', () => {
  expect(
    ['/search/', '/404.html', '/old/'].map((path) => viewAt(catalog, path)).map(({ head }) => head.noindex),
  ).toEqual([true, true, true]);
  expect(frontView(catalog).head.noindex).toBe(false);
});

test('the search page names the first and the last year alone, however many lie between', () => {
  expect(searchView(catalog).years).toEqual(['2017', '2020']);
  expect(searchView(catalogOf([]).catalog).years).toEqual(['', '']);
});

test('an old address leads to the new one', () => {
  const view = viewAt<NoticeView>(catalog, '/old/');
  expect([view.moved, view.head.canonical]).toEqual(['/about/', 'https://archive.example/about/']);
});

test('a page that is no article prints its text', () => {
  const view = viewAt<PlainView>(catalog, '/about/', printedBody('<p>x</p>', { opening: 'x' }));
  expect([view.headline, view.html, view.head.canonical]).toEqual([
    'about',
    '<p>x</p>',
    'https://archive.example/about/',
  ]);
});

describe('days: false', () => {
  const { catalog: without } = catalogOf(
    [article('2020-11-10', 'one'), article('2020-11-10', 'two'), article('2020-11-12', 'three')],
    { days: false },
  );

  test('gives no day a page, and every day a place on the page of its month', () => {
    expect([...outputsOf(without).byPath.keys()].filter((path) => /\/\d\d\/\d\d\/$/.test(path))).toEqual([]);
    const { days } = viewAt<CalendarView>(without, '/2020/11/');
    expect(days.map(({ anchor, date, items }) => [anchor, date.href, items.length])).toEqual([
      ['d10', '/2020/11/#d10', 2],
      ['d12', '/2020/11/#d12', 1],
    ]);
  });

  test('links to days lead to these places', () => {
    const { months } = viewAt<VolumeView>(without, '/2020/');
    expect(months[10]!.days[9]!.href).toBe('/2020/11/#d10');
    expect(viewAt<ArticleView>(without, '/2020/11/10/one/').date.href).toBe('/2020/11/#d10');
  });

  test('keeps the addresses of days for the archive', () => {
    const { problems } = catalogOf([article('2020-11-10', 'one', { permalink: '/2020/11/12/' })], { days: false });
    expect(problems.map(({ code }) => code)).toContain('path-taken');
  });
});
