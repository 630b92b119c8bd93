import { daysOf, entriesOf } from '../catalog/by-day.ts';
import type { Catalog, Entry } from '../catalog/catalog.ts';
import { printDay } from '../dates.ts';
import { fill, withDigits } from '../site/labels.ts';
import { datePath, href, permalink } from '../urls.ts';
import type { Frame, Link } from './frame.ts';
import { makeFrame } from './frame.ts';
import type { ListItem, YearBar } from './listing.ts';
import { listItem, newestFirst, yearStrip } from './listing.ts';
import type { PageHead } from './page-head.ts';
import { makeHead } from './page-head.ts';

/** The front page: newest articles, the year strip, the sections. */
export interface FrontView {
  head: PageHead;
  frame: Frame;
  strip: YearBar[];
  newest: ListItem[];
  /** To the month of the oldest article shown. */
  earlier?: Link;
  /** Articles of earlier years from the newest article's day of the year, or else from its month. */
  earlierYears?: { title: string; items: ListItem[] };
  sections: { text: string; href: string; count: number }[];
  count: number;
}

/** Articles on the front page. */
export const NEWEST_OF_ALL = 20;
const EARLIER_YEARS = 6;

export function frontView(catalog: Catalog): FrontView {
  const { site, entries } = catalog;
  const lang = site.language;
  const frame = makeFrame(catalog, lang, '/');
  const newest = newestFirst(entries, NEWEST_OF_ALL);
  const oldestShown = newest.at(-1)?.article.date.day.slice(0, 7);
  const ofEarlierYears = inEarlierYears(catalog, frame);
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
      ? {
          earlier: {
            text: printDay(oldestShown, lang, 'month', site.calendar),
            href: href(datePath(oldestShown), site.base),
          },
        }
      : {}),
    ...(ofEarlierYears ? { earlierYears: ofEarlierYears } : {}),
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

function inEarlierYears(catalog: Catalog, { lang, labels }: Frame): FrontView['earlierYears'] {
  const { site, entries } = catalog;
  const latest = entries.at(-1)?.article.date.day;
  const { shown, isOnDay } = earlierYears(catalog);
  if (latest === undefined || shown.length === 0) return undefined;
  const title = isOnDay
    ? fill(labels.onThisDay, { day: printDay(latest, lang, 'dayAndMonth', site.calendar) })
    : fill(labels.inEarlierYears, { month: printDay(latest.slice(0, 7), lang, 'monthName', site.calendar) });
  const items = shown.map((entry) => {
    const item = listItem(site, entry, lang);
    const year = withDigits(labels, entry.article.date.day.slice(0, 4));
    return { ...item, date: { ...item.date, text: isOnDay ? year : item.date.text } };
  });
  return { title, items };
}

/**
 * Articles of earlier years, newest first: of the newest article's day of the year, or else of its month. Counted from
 * that day and not from today's, so that the same archive always makes the same page.
 */
export function earlierYears(catalog: Catalog): { shown: Entry[]; isOnDay: boolean } {
  const latest = catalog.entries.at(-1)?.article.date.day ?? '';
  const years = [...daysOf(catalog, 4).keys()].slice(0, -1);
  const inYears = (day: string) => years.flatMap((year) => entriesOf(catalog, `${year}-${day}`));
  const onDay = inYears(latest.slice(5));
  const isOnDay = onDay.length > 0;
  return { shown: newestFirst(isOnDay ? onDay : inYears(latest.slice(5, 7)), EARLIER_YEARS), isOnDay };
}
