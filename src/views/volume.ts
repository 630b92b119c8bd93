import { around, entriesOf } from '../catalog/by-day.ts';
import type { Catalog, Entry } from '../catalog/catalog.ts';
import type { Group } from '../catalog/group.ts';
import { byDay } from '../catalog/group.ts';
import { daysInMonth } from '../dates/calendars.ts';
import { printDay } from '../dates.ts';
import { compare } from '../problems.ts';
import { articlesText, fill, withDigits } from '../site/labels.ts';
import type { Site } from '../site/site.ts';
import { datePath, href } from '../urls.ts';
import type { Frame, Link } from './frame.ts';
import { makeFrame } from './frame.ts';
import type { PageHead } from './page-head.ts';
import { makeHead } from './page-head.ts';

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
  topTags: { text: string; href: string; count: number }[];
}

const TOP_TAGS = 12;

/** One year: its days as a heat map, its months, its most used tags. */
export function volumeView(catalog: Catalog, year: string): VolumeView {
  const { site } = catalog;
  const lang = site.language;
  const frame = makeFrame(catalog, lang, datePath(year));
  const entries = entriesOf(catalog, year);
  const title = withDigits(frame.labels, year);
  const description = fill(frame.labels.describeDays, {
    day: title,
    count: articlesText(frame.labels, entries.length),
  });
  const counts = dayCounts(entries);
  const [earlier, later] = around(catalog, year, 4);
  const link = (other: string): Link => ({
    text: withDigits(frame.labels, other),
    href: href(datePath(other), site.base),
  });
  return {
    head: makeHead(site, frame.labels, { path: datePath(year), lang, title, description }),
    frame,
    year,
    count: entries.length,
    ...(earlier ? { earlier: link(earlier) } : {}),
    ...(later ? { later: link(later) } : {}),
    months: Array.from({ length: 12 }, (_, i) =>
      monthOf(site, frame, counts, `${year}-${String(i + 1).padStart(2, '0')}`),
    ),
    topTags: topTags(entries).map(([tag, count]) => ({ text: tag.label, href: href(tag.path, site.base), count })),
  };
}

function monthOf(site: Site, frame: Frame, counts: Map<string, number>, month: string): VolumeView['months'][number] {
  const most = Math.max(...counts.values(), 1);
  const days = Array.from({ length: daysInMonth(month, site.calendar) }, (_, i): HeatDay => {
    const day = `${month}-${String(i + 1).padStart(2, '0')}`;
    const count = counts.get(day) ?? 0;
    const label = `${printDay(day, frame.lang, 'long', site.calendar)}, ${articlesText(frame.labels, count)}`;
    return {
      day: i + 1,
      count,
      level: Math.ceil((count / most) * 4),
      label,
      ...(count > 0 ? { href: href(datePath(day), site.base) } : {}),
    };
  });
  const count = days.reduce((sum, day) => sum + day.count, 0);
  return {
    name: printDay(month, frame.lang, 'monthName', site.calendar),
    count,
    days,
    ...(count > 0 ? { href: href(datePath(month), site.base) } : {}),
  };
}

/** The number of articles of each day that has any. */
export function dayCounts(entries: Entry[]): Map<string, number> {
  return new Map([...byDay(entries)].map(([day, onDay]) => [day, onDay.length]));
}

/** The most used tags of a year, with their numbers of articles. */
export function topTags(entries: Entry[]): [Group, number][] {
  const counts = new Map<Group, number>();
  for (const tag of entries.flatMap((entry) => entry.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a.slug, b.slug)).slice(0, TOP_TAGS);
}
