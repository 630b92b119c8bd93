import type { Catalog, Entry } from '../catalog/catalog.ts';
import { yearsOf } from '../catalog/group.ts';
import { toGregorian } from '../dates/calendars.ts';
import { printDay } from '../dates.ts';
import { directionOf, languageName } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import { datePath, href } from '../urls.ts';
import type { DateView, Link } from './frame.ts';

/** One article in a list: section, date, headline, standfirst. */
export interface ListItem {
  date: DateView;
  headline: string;
  href: string;
  standfirst?: string;
  section?: Link;
  /** Set when the article's language is not the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Name of that language in itself, such as "فارسی". */
  language?: string;
}

/** One bar of the year strip. `level` is 0 (no article) to 8 (the year with most). */
export interface YearBar {
  year: string;
  count: number;
  level: number;
  href?: string;
}

/** Where a long list is cut, numbered from the oldest. */
export interface Pager {
  pages: Link[];
  previous?: Link;
  next?: Link;
}

/** An article as a list prints it, on a page of a language. A list that spans years says the year. */
export function listItem(site: Site, entry: Entry, lang: string, style: 'short' | 'medium' = 'medium'): ListItem {
  const { article, sections } = entry;
  const section = sections.at(-1);
  const other = article.lang !== lang ? { lang: article.lang, dir: directionOf(article.lang) } : {};
  return {
    date: dayView(site, article.date.day, lang, style),
    headline: article.title,
    href: href(entry.path, site.base),
    ...(article.standfirst ? { standfirst: article.standfirst } : {}),
    ...(section ? { section: { text: section.label, href: href(section.path, site.base) } } : {}),
    ...other,
    ...(article.lang !== lang ? { language: languageName(article.lang) } : {}),
  };
}

/** A day as it is printed, with the link to that day. */
export function dayView(site: Site, day: string, lang: string, style: 'long' | 'medium' | 'short' = 'long'): DateView {
  const { calendar, base } = site;
  return {
    text: printDay(day, lang, style, calendar),
    iso: toGregorian(day, calendar) ?? day,
    href: href(datePath(day), base),
  };
}

/**
 * One bar a year, from the first year of the whole archive to the last of these entries: a new year of the archive
 * changes the strips of those groups alone that have articles in it.
 */
export function yearStrip(catalog: Catalog, entries: Entry[], pathOf: (year: string) => string): YearBar[] {
  const [first, last] = [catalog.entries[0], entries.at(-1)].map((entry) =>
    Number(entry?.article.date.day.slice(0, 4)),
  );
  if (!first || !last) return [];
  const counts = countYears(entries);
  const most = Math.max(...counts.values(), 1);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(first + i).padStart(4, '0');
    const count = counts.get(year) ?? 0;
    return {
      year,
      count,
      level: count === 0 ? 0 : Math.max(1, Math.round((count / most) * 8)),
      ...(count > 0 ? { href: href(pathOf(year), catalog.site.base) } : {}),
    };
  });
}

/** The number of articles of each year that has any. */
export function countYears(entries: Entry[]): Map<string, number> {
  return new Map([...yearsOf(entries)].map(([year, inYear]) => [year, inYear.length]));
}

/** The newest entries, newest first. */
export function newestFirst(entries: Entry[], length: number): Entry[] {
  return entries.slice(-length).reverse();
}
