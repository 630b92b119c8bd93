import { daysOf, entriesOf } from '../../catalog/by-day.ts';
import { countYears } from '../../catalog/by-period.ts';
import type { Card } from '../../catalog/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { GroupCount } from '../../catalog/group-count.ts';
import { countGroups } from '../../catalog/group-count.ts';
import { newestFirst } from '../../catalog/newest-first.ts';
import { printDay } from '../../dates.ts';
import { fill, withDigits } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import { datePath, href, permalink } from '../../urls.ts';
import type { CountLink } from '../../views/count-link.ts';
import { countLinks } from '../../views/count-link.ts';
import type { Frame, Link } from '../../views/frame.ts';
import { publisherOf, webSite } from '../../views/json-ld/publisher.ts';
import type { ListItem, YearBar, YearCount } from '../../views/listing.ts';
import { listItem, yearStrip } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { OutputKind } from '../output.ts';

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
  sections: CountLink[];
  count: number;
}

/** Articles on the front page. */
const NEWEST = 20;
const EARLIER_YEARS = 6;

interface FrontFacts {
  count: number;
  years: YearCount[];
  sections: GroupCount[];
  around: {
    newest: Card[];
    earlierYears: EarlierYears;
  };
}

/** Articles of earlier years, newest first, and whether they are of the newest article's very day of the year. */
interface EarlierYears {
  shown: Card[];
  isOnDay: boolean;
  /** The day of the newest article. */
  latest: string;
}

export const FRONT: OutputKind<FrontFacts> = {
  name: 'front',
  owns: () => ['/'],
  list: ({ catalog }) => [{ path: '/', facts: frontFacts(catalog) }],
  make: { by: 'page', component: 'FrontPage', view: frontView },
  sitemap: () => ({ year: null }),
};

function frontFacts(catalog: Catalog): FrontFacts {
  const { entries, sections } = catalog;
  return {
    count: entries.length,
    years: countYears(entries),
    sections: countGroups(sections),
    around: { newest: newestFirst(entries, NEWEST), earlierYears: findEarlierYears(catalog) },
  };
}

function frontView({ site, frame }: PageContext, { count, years, sections, around }: FrontFacts): FrontView {
  const lang = site.language;
  const oldestShown = around.newest.at(-1)?.day.slice(0, 7);
  const ofEarlierYears = inEarlierYears(site, frame, around.earlierYears);
  const archive = {
    ...webSite(site),
    description: site.description,
    inLanguage: lang,
    publisher: publisherOf(site),
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
      jsonLd: [archive],
    }),
    frame,
    strip: yearStrip(site, years[0]?.[0], years, datePath),
    newest: around.newest.map((card) => listItem(site, card, lang)),
    ...(oldestShown
      ? {
          earlier: {
            text: printDay(oldestShown, lang, 'month', site.calendar),
            href: href(datePath(oldestShown), site.base),
          },
        }
      : {}),
    ...(ofEarlierYears ? { earlierYears: ofEarlierYears } : {}),
    sections: countLinks(site, sections),
    count,
  };
}

function inEarlierYears(
  site: Site,
  { lang, labels }: Frame,
  { shown, isOnDay, latest }: EarlierYears,
): FrontView['earlierYears'] {
  if (shown.length === 0) return undefined;
  const title = isOnDay
    ? fill(labels.onThisDay, { day: printDay(latest, lang, 'dayAndMonth', site.calendar) })
    : fill(labels.inEarlierYears, { month: printDay(latest.slice(0, 7), lang, 'monthName', site.calendar) });
  const items = shown.map((card) => {
    const item = listItem(site, card, lang);
    const year = withDigits(labels, card.day.slice(0, 4));
    return { ...item, date: { ...item.date, text: isOnDay ? year : item.date.text } };
  });
  return { title, items };
}

/**
 * Articles of earlier years, newest first: of the newest article's day of the year, or else of its month. Counted from
 * that day and not from today's, so that the same archive always makes the same page.
 */
function findEarlierYears(catalog: Catalog): EarlierYears {
  const latest = catalog.entries.at(-1)?.article.date.day ?? '';
  const years = [...daysOf(catalog, 4).keys()].slice(0, -1);
  const inYears = (day: string) => years.flatMap((year) => entriesOf(catalog, `${year}-${day}`));
  const onDay = inYears(latest.slice(5));
  const isOnDay = onDay.length > 0;
  return { shown: newestFirst(isOnDay ? onDay : inYears(latest.slice(5, 7)), EARLIER_YEARS), isOnDay, latest };
}
