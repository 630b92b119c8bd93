import { around, entriesOf } from '../catalog/by-day.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { byDay } from '../catalog/group.ts';
import { printDay } from '../dates.ts';
import { articlesText, fill, withDigits } from '../site/labels.ts';
import { datePath, href } from '../urls.ts';
import type { DateView, Frame, Link } from './frame.ts';
import { makeFrame } from './frame.ts';
import type { ListItem } from './listing.ts';
import { dayView, listItem } from './listing.ts';
import type { PageHead } from './page-head.ts';
import { makeHead } from './page-head.ts';

/** A month or a day: its articles in order, oldest first, under a heading a day. */
export interface CalendarView {
  head: PageHead;
  frame: Frame;
  headline: string;
  count: number;
  breadcrumb: Link[];
  earlier?: Link;
  later?: Link;
  days: { date: DateView; items: ListItem[] }[];
}

/** A month (`2020-11`) or a day (`2020-11-10`). */
export function calendarView(catalog: Catalog, day: string): CalendarView {
  const { site } = catalog;
  const lang = site.language;
  const length = day.length as 7 | 10;
  const frame = makeFrame(catalog, lang, datePath(day));
  const entries = entriesOf(catalog, day);
  const headline = printDay(day, lang, length === 7 ? 'month' : 'long', site.calendar);
  const count = articlesText(frame.labels, entries.length);
  const description = fill(frame.labels.describeDays, { day: headline, count });
  const [earlier, later] = around(catalog, day, length);
  const link = (other: string): Link => ({
    text: printDay(other, lang, length === 7 ? 'month' : 'long', site.calendar),
    href: href(datePath(other), site.base),
  });
  const year = { text: withDigits(frame.labels, day.slice(0, 4)), href: href(datePath(day.slice(0, 4)), site.base) };
  const month = {
    text: printDay(day.slice(0, 7), lang, 'monthName', site.calendar),
    href: href(datePath(day.slice(0, 7)), site.base),
  };
  return {
    head: makeHead(site, frame.labels, { path: datePath(day), lang, title: headline, description }),
    frame,
    headline,
    count: entries.length,
    breadcrumb: length === 7 ? [year] : [year, month],
    ...(earlier ? { earlier: link(earlier) } : {}),
    ...(later ? { later: link(later) } : {}),
    days: [...byDay(entries)].map(([date, items]) => ({
      date: dayView(site, date, lang),
      items: items.map((entry) => listItem(site, entry, lang, 'short')),
    })),
  };
}
