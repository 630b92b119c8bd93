import { countYears } from '../../catalog/by-period.ts';
import type { Card } from '../../catalog/card.ts';
import { cardOf } from '../../catalog/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { leadOf } from '../../catalog/choices/lead.ts';
import { largest } from '../../catalog/choices/most-used.ts';
import type { EarlierYears } from '../../catalog/choices/on-day.ts';
import { findEarlierYears } from '../../catalog/choices/on-day.ts';
import type { GroupCount } from '../../catalog/group-count.ts';
import { countGroups } from '../../catalog/group-count.ts';
import type { Whole } from '../../catalog/whole.ts';
import { wholeOf } from '../../catalog/whole.ts';
import { printDay } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { datePath, href, permalink } from '../../urls.ts';
import type { CountLink } from '../../views/count-link.ts';
import { countLinks } from '../../views/count-link.ts';
import type { EarlierYearsView } from '../../views/earlier-years.ts';
import { inMonthView, onDayView } from '../../views/earlier-years.ts';
import type { Frame, Link } from '../../views/frame.ts';
import { publisherOf, webSite } from '../../views/json-ld/publisher.ts';
import type { ListItem, YearBar, YearCount } from '../../views/listing.ts';
import { yearStrip } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import { picturedItem } from '../../views/pictured-item.ts';
import type { PictureOf, RenderedBody } from '../../views/rendered-body.ts';
import type { OutputKind } from '../output.ts';

/** The front page: the lead, the newest articles, the year strip, and the ways in. */
export interface FrontView {
  head: PageHead;
  frame: Frame;
  strip: YearBar[];
  /** The lead article, with its picture if it has one. */
  lead?: ListItem;
  /** The others, newest first. The first few may have a picture. */
  newest: ListItem[];
  /** The month of the oldest article shown. */
  earlier?: Link;
  /** Articles of earlier years from the newest article's day of the year, or else from its month. */
  earlierYears?: EarlierYearsView;
  /**
   * The addresses of the files with each day of the year, and the calendar that they use. A script shows the reader's
   * own day.
   */
  onThisDay: { folder: string; calendar: string };
  sections: CountLink[];
  tags: CountLink[];
  authors: CountLink[];
  count: number;
}

/** How many articles the front page shows, and how many of them after the lead may have a picture. */
const NEWEST = 20;
const PICTURED = 4;
const TAGS = 12;
const AUTHORS = 8;
/** A section with a smaller share of the archive appears only in the directory. */
const LEAST_SHARE = 1 / 200;

interface FrontFacts {
  count: number;
  years: YearCount[];
  sections: GroupCount[];
  tags: GroupCount[];
  authors: GroupCount[];
  around: {
    /** The path of the lead article. */
    lead: string;
    newest: Card[];
    /** Those of them that may show a picture. */
    pictured: Whole[];
    earlierYears: EarlierYears;
  };
}

export const FRONT: OutputKind<FrontFacts> = {
  name: 'front',
  owns: () => ['/'],
  list: ({ catalog }) => [{ path: '/', facts: frontFacts(catalog) }],
  make: {
    by: 'page',
    component: 'FrontPage',
    pictured: ({ around }) => around.pictured,
    view: frontView,
  },
  sitemap: () => ({ year: null }),
};

function frontFacts(catalog: Catalog): FrontFacts {
  const { entries, sections, tags, authors, site } = catalog;
  const newest = entries.slice(-NEWEST).reverse();
  const lead = leadOf(newest, site.language);
  const others = newest.filter((entry) => entry !== lead);
  const pictured = [...(lead ? [lead] : []), ...others.slice(0, PICTURED)].filter(({ article }) => article.image);
  const large = sections.filter((section) => section.entries.length >= entries.length * LEAST_SHARE);
  return {
    count: entries.length,
    years: countYears(entries),
    sections: countGroups(large.length > 0 ? large : sections),
    tags: largest(tags, TAGS),
    authors: largest(authors, AUTHORS),
    around: {
      lead: lead?.path ?? '',
      newest: newest.map(cardOf),
      pictured: pictured.map(wholeOf),
      earlierYears: without(lead?.path, findEarlierYears(catalog)),
    },
  };
}

/** The lead article is not shown twice. */
function without(path: string | undefined, { shown, ...rest }: EarlierYears): EarlierYears {
  return { ...rest, shown: shown.filter((card) => card.path !== path) };
}

function frontView(
  { site, frame }: PageContext,
  { count, years, sections, tags, authors, around }: FrontFacts,
  _: RenderedBody,
  pictureOf: PictureOf,
): FrontView {
  const lang = site.language;
  const oldestShown = around.newest.at(-1)?.day.slice(0, 7);
  const item = picturedItem(site, lang, around.pictured, pictureOf);
  const lead = around.newest.find(({ path }) => path === around.lead);
  const earlierYears = earlierYearsOf(site, frame, around.earlierYears);
  return {
    head: makeHead(site, frame.labels, {
      path: '/',
      lang,
      title: site.title,
      description: site.description,
      jsonLd: [searchedSite(site)],
    }),
    frame,
    strip: yearStrip(years[0]?.[0], years, (year) => href(datePath(year), site.base)),
    ...(lead ? { lead: item(lead) } : {}),
    newest: around.newest.filter((card) => card !== lead).map(item),
    ...(oldestShown
      ? {
          earlier: {
            text: printDay(oldestShown, lang, 'month', site.calendar),
            href: href(datePath(oldestShown), site.base),
          },
        }
      : {}),
    ...(earlierYears ? { earlierYears } : {}),
    onThisDay: { folder: href('/on-this-day/', site.base), calendar: site.calendar },
    sections: countLinks(site, sections),
    tags: countLinks(site, tags),
    authors: countLinks(site, authors),
    count,
  };
}

function earlierYearsOf(site: Site, frame: Frame, { shown, isOnDay, latest }: EarlierYears) {
  if (shown.length === 0) return undefined;
  return isOnDay ? onDayView(site, frame, shown, latest) : inMonthView(site, frame, shown, latest);
}

/** The JSON-LD of the archive, with its search address. */
function searchedSite(site: Site): object {
  return {
    ...webSite(site),
    description: site.description,
    inLanguage: site.language,
    publisher: publisherOf(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${permalink('/search/', site)}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}
