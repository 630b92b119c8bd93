import type { Catalog } from '../catalog/catalog.ts';
import { printDay } from '../dates.ts';
import { datePath, href, permalink } from '../urls.ts';
import { makeFrame } from './frame.ts';
import type { Frame, Link } from './frame.ts';
import { listItem, newestFirst, yearStrip } from './listing.ts';
import type { ListItem, YearBar } from './listing.ts';
import { makeHead } from './page-head.ts';
import type { PageHead } from './page-head.ts';

/** The front page: newest articles, the year strip, the sections. */
export interface FrontView {
  head: PageHead;
  frame: Frame;
  strip: YearBar[];
  newest: ListItem[];
  /** To the month of the oldest article shown. */
  earlier?: Link;
  /** Articles of earlier years on the newest article's day of the year. */
  onThisDay?: { day: string; items: ListItem[] };
  sections: { text: string; href: string; count: number }[];
  count: number;
}

const NEWEST = 20;
const ON_THIS_DAY = 6;

export function frontView(catalog: Catalog): FrontView {
  const { site, entries } = catalog;
  const lang = site.language;
  const frame = makeFrame(catalog, lang, '/');
  const newest = newestFirst(entries, NEWEST);
  const oldestShown = newest.at(-1)?.article.date.day.slice(0, 7);
  const latest = entries.at(-1)?.article.date.day;
  const sameDay = entries.filter(
    ({ article }) =>
      article.date.day.slice(5) === latest?.slice(5) && article.date.day.slice(0, 4) !== latest.slice(0, 4),
  );
  const webSite = {
    '@type': 'WebSite',
    name: site.title,
    description: site.description,
    url: permalink('/', site),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${permalink('/search/', site)}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
  return {
    head: makeHead(site, frame.labels, {
      path: '/',
      lang,
      title: site.title,
      description: site.description,
      jsonLd: [webSite],
    }),
    frame,
    strip: yearStrip(catalog, entries, datePath),
    newest: newest.map((entry) => listItem(site, entry, lang)),
    ...(oldestShown
      ? { earlier: { text: printDay(oldestShown, lang, 'month'), href: href(datePath(oldestShown), site.base) } }
      : {}),
    ...(latest && sameDay.length > 0
      ? {
          onThisDay: {
            day: printDay(latest, lang, 'dayAndMonth'),
            items: newestFirst(sameDay, ON_THIS_DAY).map((entry) => listItem(site, entry, lang)),
          },
        }
      : {}),
    sections: sectionCounts(catalog),
    count: entries.length,
  };
}

/** Top sections with their numbers of articles. */
export function sectionCounts({ site, sections }: Catalog): FrontView['sections'] {
  return sections.map((group) => ({
    text: group.label,
    href: href(group.path, site.base),
    count: group.entries.length,
  }));
}
