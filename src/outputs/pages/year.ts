import { around, daysOf } from '../../catalog/by-day.ts';
import { byDay } from '../../catalog/by-period.ts';
import type { Card } from '../../catalog/card.ts';
import { isMixed } from '../../catalog/choices/is-mixed.ts';
import { mostUsed } from '../../catalog/choices/most-used.ts';
import { ofEachMonth } from '../../catalog/choices/of-each-month.ts';
import type { GroupCount } from '../../catalog/group-count.ts';
import { daysInMonth } from '../../dates/calendars.ts';
import { printDay } from '../../dates.ts';
import { articlesText, articlesWithin, fill, withDigits } from '../../site/labels.ts';
import { asHeading } from '../../site/languages.ts';
import type { Site } from '../../site/site.ts';
import { datePath, dayHref, href } from '../../urls.ts';
import type { CountLink } from '../../views/count-link.ts';
import { countLinks } from '../../views/count-link.ts';
import type { Frame, Link } from '../../views/frame.ts';
import type { ListItem } from '../../views/listing.ts';
import { listItem } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { OutputKind } from '../output.ts';

/** A day of the heat map. `level` is 0 (none) to 4. */
export interface HeatDay {
  day: number;
  count: number;
  level: number;
  href?: string;
  /** "10 November 2020, 3 articles" */
  label: string;
}

/** One year of the archive. */
export interface VolumeView {
  head: PageHead;
  frame: Frame;
  year: string;
  count: number;
  earlier?: Link;
  later?: Link;
  months: { name: string; count: number; href?: string; days: HeatDay[] }[];
  topTags: CountLink[];
  /** Set if the year has articles in several languages. */
  mixed?: string;
  /** The articles of each month, oldest first: all of them, or the first few and a link to all. */
  listed: { month: string; href: string; items: ListItem[]; all?: Link }[];
}

const TOP_TAGS = 12;

interface YearFacts {
  year: string;
  count: number;
  isMixed: boolean;
  around: {
    /** The nearest years with articles. */
    earlier?: string;
    later?: string;
    days: [day: string, count: number][];
    tags: GroupCount[];
    months: { month: string; count: number; shown: Card[] }[];
  };
}

export const YEAR: OutputKind<YearFacts> = {
  name: 'year',
  owns: () => ['/:year/'],
  list: ({ catalog }) =>
    [...daysOf(catalog, 4)].map(([year, entries]) => ({
      path: datePath(year),
      facts: {
        year,
        count: entries.length,
        isMixed: isMixed(entries),
        around: {
          ...around(catalog, year, 4),
          days: [...byDay(entries)].map(([day, onDay]): [string, number] => [day, onDay.length]),
          tags: mostUsed(entries, ({ tags }) => tags, TOP_TAGS),
          months: ofEachMonth(entries),
        },
      },
    })),
  make: { by: 'page', component: 'VolumePage', place: () => ({ isInYear: true }), view: volumeView },
  sitemap: ({ year }) => ({ year }),
};

/** One year: its days as a heat map, its months, its most frequent tags. */
function volumeView({ site, frame, path }: PageContext, { year, count, isMixed, around }: YearFacts): VolumeView {
  const lang = site.language;
  const title = withDigits(frame.labels, year);
  const description = fill(frame.labels.describeDays, { day: title, count: articlesText(frame.labels, count) });
  const counts = new Map(around.days);
  const link = (other: string): Link => ({
    text: withDigits(frame.labels, other),
    href: href(datePath(other), site.base),
  });
  return {
    head: makeHead(site, frame.labels, { path, lang, title, description }),
    frame,
    year,
    count,
    ...(around.earlier ? { earlier: link(around.earlier) } : {}),
    ...(around.later ? { later: link(around.later) } : {}),
    months: Array.from({ length: 12 }, (_, i) =>
      monthOf(site, frame, counts, `${year}-${String(i + 1).padStart(2, '0')}`),
    ),
    ...(isMixed ? { mixed: frame.labels.allLanguages } : {}),
    topTags: countLinks(site, around.tags),
    listed: around.months.map((month) => listedMonth(site, frame, month)),
  };
}

function monthOf(site: Site, frame: Frame, counts: Map<string, number>, month: string): VolumeView['months'][number] {
  const most = Math.max(...counts.values(), 1);
  const days = Array.from({ length: daysInMonth(month, site.calendar) }, (_, i): HeatDay => {
    const day = `${month}-${String(i + 1).padStart(2, '0')}`;
    const count = counts.get(day) ?? 0;
    const label = `${printDay(day, frame.lang, 'long', site.calendar)}${frame.labels.comma}${articlesWithin(frame.labels, count)}`;
    return {
      day: i + 1,
      count,
      level: Math.ceil((count / most) * 4),
      label,
      ...(count > 0 ? { href: dayHref(day, site) } : {}),
    };
  });
  const count = days.reduce((sum, day) => sum + day.count, 0);
  return {
    name: asHeading(printDay(month, frame.lang, 'monthName', site.calendar), frame.lang),
    count,
    days,
    ...(count > 0 ? { href: href(datePath(month), site.base) } : {}),
  };
}

function listedMonth(
  site: Site,
  { lang, labels }: Frame,
  { month, count, shown }: YearFacts['around']['months'][number],
): VolumeView['listed'][number] {
  const name = printDay(month, lang, 'monthName', site.calendar);
  const to = href(datePath(month), site.base);
  const text = fill(labels.allOfMonth, { month: name, count: articlesText(labels, count) });
  return {
    month: asHeading(name, lang),
    href: to,
    items: shown.map((card) => listItem(site, card, lang, 'short')),
    ...(count > shown.length ? { all: { text, href: to } } : {}),
  };
}
