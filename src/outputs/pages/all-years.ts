import { daysOf } from '../../catalog/by-day.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { gregorianDay, printDay } from '../../dates.ts';
import { articlesWithin, fill, withDigits } from '../../site/labels.ts';
import { datePath, href, YEARS_PATH } from '../../urls.ts';
import type { Frame } from '../../views/frame.ts';
import { archiveDataset } from '../../views/json-ld/dataset.ts';
import { barHeight } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { OutputKind } from '../output.ts';

/** A month of the page of all years. */
export interface MonthCell {
  count: number;
  /** The height of its bar, in CSS pixels. */
  height: number;
  href?: string;
  /** "November 2020, 3 articles" */
  label: string;
}

/** Every year with its twelve months. */
export interface YearsView {
  head: PageHead;
  frame: Frame;
  headline: string;
  count: number;
  /** Short month names for the head of the table, and shorter ones for a narrow screen. */
  months: { short: string; narrow: string }[];
  /** Newest first, including years without articles. */
  years: { year: string; count: number; href?: string; months: MonthCell[] }[];
}

interface YearsFacts {
  /** The days of the oldest and the newest article, in the Gregorian calendar. */
  span: { first: string; last: string };
  around: { months: [month: string, count: number][] };
}

const TALLEST = 28;
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

export const YEARS: OutputKind<YearsFacts> = {
  name: 'years',
  owns: () => [YEARS_PATH],
  list: ({ catalog }) => (catalog.entries.length > 0 ? [{ path: YEARS_PATH, facts: yearsFacts(catalog) }] : []),
  make: { by: 'page', component: 'YearsPage', place: () => ({ path: YEARS_PATH }), view: yearsView },
  sitemap: () => ({ year: null }),
};

function yearsFacts(catalog: Catalog): YearsFacts {
  const months = [...daysOf(catalog, 7)].map(([month, entries]): [string, number] => [month, entries.length]);
  const [first, last] = [catalog.entries[0]!, catalog.entries.at(-1)!].map(({ article }) => gregorianDay(article.date));
  return { span: { first: first!, last: last! }, around: { months } };
}

function yearsView({ site, frame, path }: PageContext, { span, around }: YearsFacts): YearsView {
  const { labels, lang } = frame;
  const counts = new Map(around.months);
  const most = Math.max(...counts.values());
  const [first, last] = [around.months[0]![0], around.months.at(-1)![0]].map((month) => Number(month.slice(0, 4)));
  const years = Array.from({ length: last! - first! + 1 }, (_, i) => String(last! - i).padStart(4, '0'));
  const cell = (month: string): MonthCell => {
    const count = counts.get(month) ?? 0;
    const name = printDay(month, lang, 'month', site.calendar);
    return {
      count,
      height: barHeight(count, most, TALLEST),
      label: fill(labels.chartBar, { time: name, count: articlesWithin(labels, count) }),
      ...(count > 0 ? { href: href(datePath(month), site.base) } : {}),
    };
  };
  const description = fill(labels.describeDirectory, { name: labels.years, site: site.title });
  return {
    head: makeHead(site, labels, {
      path,
      lang,
      title: labels.years,
      description,
      jsonLd: [archiveDataset(site, span)],
    }),
    frame,
    headline: labels.years,
    count: [...counts.values()].reduce((sum, count) => sum + count, 0),
    months: MONTHS.map((month) => ({
      short: printDay(`${years[0]}-${month}`, lang, 'shortMonth', site.calendar),
      narrow: printDay(`${years[0]}-${month}`, lang, 'narrowMonth', site.calendar),
    })),
    years: years.map((year) => {
      const months = MONTHS.map((month) => cell(`${year}-${month}`));
      const count = months.reduce((sum, month) => sum + month.count, 0);
      return {
        year: withDigits(labels, year),
        count,
        months,
        ...(count > 0 ? { href: href(datePath(year), site.base) } : {}),
      };
    }),
  };
}
