import type { Catalog } from '../catalog/catalog.ts';
import { printDay } from '../dates.ts';
import type { Labels } from '../site/labels.ts';
import { fill } from '../site/labels.ts';
import { datePath, href, permalink } from '../urls.ts';
import { initialLinks } from './directory.ts';
import type { Frame, Link } from './frame.ts';
import { makeFrame } from './frame.ts';
import { sectionCounts } from './front.ts';
import type { YearBar } from './listing.ts';
import { yearStrip } from './listing.ts';
import type { PageHead } from './page-head.ts';
import { makeHead } from './page-head.ts';

/** The search page, and what it offers a reader whose browser runs no script. */
export interface SearchView {
  head: PageHead;
  frame: Frame;
  strip: YearBar[];
  sections: { text: string; href: string; count: number }[];
  ways: Link[];
  /** From A to Z: all tags, all authors. */
  initials: { text: string; letters: Link[] }[];
  /** The address of the file that tells where the search files lie. */
  manifest: string;
  /** What a search can be narrowed by: the facet, its name, and the address of the file with the names of its values. */
  facets: { facet: string; text: string; names: string }[];
  /** The years of the oldest and the newest article; both '' where there is none. */
  years: [first: string, last: string];
  /** A search engine that looks through this site alone. */
  elsewhere: Link;
  /** The names of the twelve months. */
  months: string[];
  /** The 22nd of each month of 2000, as a result prints its day. */
  days: string[];
}

/** A page that says one thing: an address that does not exist, or one that moved. */
export interface NoticeView {
  head: PageHead;
  frame: Frame;
  headline: string;
  text: string;
  /** What else it says, a paragraph each. */
  more?: string[];
  link?: Link;
  /** Where a redirect page leads. */
  moved?: string;
}

/** The search page. */
export function searchView(catalog: Catalog): SearchView {
  const { site } = catalog;
  const lang = site.language;
  const frame = makeFrame(catalog, lang, '/search/');
  return {
    head: makeHead(site, frame.labels, {
      path: '/search/',
      lang,
      title: frame.labels.searchArchive,
      description: frame.labels.searchArchive,
      noindex: true,
      searches: true,
    }),
    frame,
    strip: yearStrip(catalog, catalog.entries, datePath),
    sections: sectionCounts(catalog),
    ways: frame.ways,
    initials: (['tags', 'authors'] as const)
      .map((directory) => ({ text: frame.labels[directory], letters: initialLinks(catalog, directory) }))
      .filter(({ letters }) => letters.length > 0),
    manifest: href('/search/segments.json', site.base),
    facets: facetsOf(catalog, frame.labels),
    elsewhere: {
      text: fill(frame.labels.searchElsewhere, { engine: 'DuckDuckGo' }),
      href: `https://duckduckgo.com/?q=${encodeURIComponent(`site:${permalink('/', site).replace(/^https?:\/\/|\/$/g, '')} `)}`,
    },
    years: [catalog.entries[0]?.year ?? '', catalog.entries.at(-1)?.year ?? ''],
    months: Array.from({ length: 12 }, (_, i) => printDay(`2000-${String(i + 1).padStart(2, '0')}`, lang, 'monthName')),
    days: Array.from({ length: 12 }, (_, i) => printDay(`2000-${String(i + 1).padStart(2, '0')}-22`, lang, 'medium')),
  };
}

function facetsOf({ site, entries, sections, tags, authors }: Catalog, labels: Labels): SearchView['facets'] {
  const languages = new Set(entries.map(({ article }) => article.lang));
  const facets: [string, string, boolean][] = [
    ['section', labels.sections, sections.length > 0],
    ['tag', labels.tags, tags.length > 0],
    ['author', labels.authors, authors.length > 0],
    ['language', labels.languages, languages.size > 1],
  ];
  return facets
    .filter(([, , isThere]) => isThere)
    .map(([facet, text]) => ({ facet, text, names: href(`/search/names/${facet}.json`, site.base) }));
}

/** What a host shows for an address that does not exist. */
export function notFoundView(catalog: Catalog): NoticeView {
  const { labels } = makeFrame(catalog, catalog.site.language);
  return noticeView(catalog, '/404.html', labels.notFound, labels.notFoundText);
}

/** A page at an old address, leading to the new one. */
export function aliasView(catalog: Catalog, path: string, target: string): NoticeView {
  const { labels } = makeFrame(catalog, catalog.site.language);
  const to = href(target, catalog.site.base);
  const view = noticeView(catalog, path, labels.moved, labels.movedText);
  return {
    ...view,
    head: { ...view.head, canonical: permalink(target, catalog.site) },
    link: { text: permalink(target, catalog.site), href: to },
    moved: to,
  };
}

function noticeView(catalog: Catalog, path: string, headline: string, text: string): NoticeView {
  const { site } = catalog;
  const frame = makeFrame(catalog, site.language, path);
  const head = makeHead(site, frame.labels, {
    path,
    lang: site.language,
    title: headline,
    description: text,
    noindex: true,
  });
  return { head, frame, headline, text };
}
