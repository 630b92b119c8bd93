import type { Card } from '../catalog/card.ts';
import { toGregorian } from '../dates/calendars.ts';
import { printDay } from '../dates.ts';
import { labelsFor } from '../site/label-tables.ts';
import { directionOf, directionOfWords, languageName } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import { cutText, dayHref, href } from '../urls.ts';
import type { DateView, ImageView, Link } from './frame.ts';

/** One article in a list: section, date, headline, standfirst. */
export interface ListItem {
  date: DateView;
  headline: string;
  href: string;
  standfirst?: string;
  section?: Link;
  /** The word that marks an article with a correction. */
  corrected?: string;
  /** Set if the article's language is not the page's. */
  lang?: string;
  /** Set in that case, and if the headline runs in the other direction. */
  dir?: 'ltr' | 'rtl';
  /** The name of that language in itself, such as "فارسی". */
  language?: string;
  /** A small picture beside it. A photograph may be cropped, a drawing is shown whole. */
  picture?: ImageView & { isDrawing: boolean };
  /** Where links to its year lead, if it is the first of that year in the list. */
  anchor?: string;
}

/** One bar of the year strip. Its height is proportional to its count. */
export interface YearBar {
  year: string;
  count: number;
  /** In CSS pixels: 0 without articles, `TALLEST` for the year with most, at least 2 for one article. */
  height: number;
  href?: string;
}

/** The page numbers of a long list, from the oldest. */
export interface Pager {
  pages: Link[];
  previous?: Link;
  next?: Link;
}

/**
 * An article in the form in which a list prints it, on a page of a language. A list that spans years prints the year.
 */
export function listItem(site: Site, card: Card, lang: string, style: 'short' | 'medium' = 'medium'): ListItem {
  const { section } = card;
  const dir = directionOf(card.lang);
  const other = card.lang !== lang ? { lang: card.lang, dir } : againstPage(card.title, dir);
  return {
    date: dayView(site, card.day, lang, style),
    headline: card.title,
    href: href(card.path, site.base),
    ...(card.standfirst ? { standfirst: card.standfirst } : {}),
    ...(section ? { section: { text: section.label, href: href(section.path, site.base) } } : {}),
    ...(card.isCorrected ? { corrected: labelsFor(lang, site).corrected } : {}),
    ...other,
    ...(card.lang !== lang ? { language: languageName(card.lang) } : {}),
  };
}

/** The most letters of a standfirst below another article: about two lines. */
const RELATED_LETTERS = 160;

/** An article in the list below another one. */
export function relatedItem(site: Site, card: Card, lang: string): ListItem {
  const item = listItem(site, card, lang);
  const { standfirst } = item;
  if (!standfirst || standfirst.length <= RELATED_LETTERS) return item;
  return { ...item, standfirst: `${cutText(standfirst, RELATED_LETTERS - 1)}…` };
}

/** The direction of a headline that runs against its language, as in articles whose files name no language. */
export function againstPage(headline: string, dir: 'ltr' | 'rtl'): { dir?: 'rtl' } {
  return dir === 'ltr' && directionOfWords(headline) === 'rtl' ? { dir: 'rtl' } : {};
}

/** A day in its printed form, with the link to that day. */
export function dayView(site: Site, day: string, lang: string, style: 'long' | 'medium' | 'short' = 'long'): DateView {
  const { calendar } = site;
  return {
    text: printDay(day, lang, style, calendar),
    iso: toGregorian(day, calendar) ?? day,
    href: dayHref(day, site),
  };
}

/** A year and its number of articles. */
export type YearCount = [year: string, count: number];

const TALLEST = 64;
const SHORTEST = 2;

/** The height of a bar in CSS pixels, proportional to its count. */
export function barHeight(count: number, most: number, tallest = TALLEST): number {
  return count === 0 ? 0 : Math.max(SHORTEST, Math.round((count / most) * tallest));
}

/**
 * One bar a year, from the first year of the whole archive to the last of these. So a new year of the archive changes
 * only the strips of groups with articles in it. `counts` has the oldest year first.
 */
export function yearStrip(
  firstYear: string | undefined,
  counts: YearCount[],
  hrefOf: (year: string) => string,
): YearBar[] {
  const [first, last] = [Number(firstYear), Number(counts.at(-1)?.[0])];
  if (!first || !last) return [];
  const countOf = new Map(counts);
  const most = Math.max(...countOf.values(), 1);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(first + i).padStart(4, '0');
    const count = countOf.get(year) ?? 0;
    return {
      year,
      count,
      height: barHeight(count, most),
      ...(count > 0 ? { href: hrefOf(year) } : {}),
    };
  });
}
