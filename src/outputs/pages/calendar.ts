import { around, daysOf } from '../../catalog/by-day.ts';
import type { Card } from '../../catalog/card.ts';
import { cardOf } from '../../catalog/card.ts';
import { isMixed } from '../../catalog/choices/is-mixed.ts';
import { printDay } from '../../dates.ts';
import { articlesText, fill, withDigits } from '../../site/labels.ts';
import { asHeading } from '../../site/languages.ts';
import { datePath, dayAnchor, href } from '../../urls.ts';
import type { DateView, Frame, Link } from '../../views/frame.ts';
import type { ListItem } from '../../views/listing.ts';
import { dayView, listItem } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { OutputKind } from '../output.ts';

/** A month or a day: its articles in order, oldest first, with a heading for each day. */
export interface CalendarView {
  head: PageHead;
  frame: Frame;
  headline: string;
  count: number;
  /** Set if the list has articles in several languages. */
  mixed?: string;
  breadcrumb: Link[];
  earlier?: Link;
  later?: Link;
  /** `anchor`: where links to the day lead, if it has no page of its own. */
  days: { date: DateView; anchor?: string; items: ListItem[] }[];
}

interface CalendarFacts {
  /** A month (`2020-11`) or a day (`2020-11-10`). */
  day: string;
  isMixed: boolean;
  around: {
    /** The nearest months or days with articles. */
    earlier?: string;
    later?: string;
    /** Oldest first. */
    articles: Card[];
  };
}

export const MONTH = kindOf('month', '/:year/:month/', 7);
export const DAY = kindOf('day', '/:year/:month/:day/', 10);

function kindOf(name: string, pattern: string, length: 7 | 10): OutputKind<CalendarFacts> {
  return {
    name,
    owns: () => [pattern],
    list: function* ({ catalog }) {
      if (length === 10 && catalog.site.days === false) return;
      for (const [day, entries] of daysOf(catalog, length)) {
        const facts = {
          day,
          isMixed: isMixed(entries),
          around: { ...around(catalog, day, length), articles: entries.map(cardOf) },
        };
        yield { path: datePath(day), facts };
      }
    },
    make: { by: 'page', component: 'CalendarPage', place: () => ({ isInYear: true }), view: calendarView },
    sitemap: ({ day }) => ({ year: day.slice(0, 4) }),
  };
}

function calendarView({ site, frame, path }: PageContext, { day, isMixed, around }: CalendarFacts): CalendarView {
  const lang = site.language;
  const { articles, earlier, later } = around;
  const isMonth = day.length === 7;
  const name = printDay(day, lang, isMonth ? 'month' : 'long', site.calendar);
  const headline = asHeading(name, lang);
  const count = articlesText(frame.labels, articles.length);
  const description = fill(frame.labels.describeDays, { day: name, count });
  const link = (other: string): Link => ({
    text: printDay(other, lang, isMonth ? 'month' : 'long', site.calendar),
    href: href(datePath(other), site.base),
  });
  const year = { text: withDigits(frame.labels, day.slice(0, 4)), href: href(datePath(day.slice(0, 4)), site.base) };
  const month = {
    text: printDay(day.slice(0, 7), lang, 'monthName', site.calendar),
    href: href(datePath(day.slice(0, 7)), site.base),
  };
  return {
    head: makeHead(site, frame.labels, { path, lang, title: headline, description }),
    frame,
    headline,
    count: articles.length,
    ...(isMixed ? { mixed: frame.labels.allLanguages } : {}),
    breadcrumb: isMonth ? [year] : [year, month],
    ...(earlier ? { earlier: link(earlier) } : {}),
    ...(later ? { later: link(later) } : {}),
    days: [...Map.groupBy(articles, (card) => card.day)].map(([date, cards]) => ({
      date: dayView(site, date, lang),
      ...(site.days !== false ? {} : { anchor: dayAnchor(date) }),
      items: cards.map((card) => listItem(site, card, lang, 'short')),
    })),
  };
}
