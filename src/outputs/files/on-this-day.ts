import type { Card } from '../../catalog/card.ts';
import { daysOfTheYear } from '../../catalog/choices/on-day.ts';
import { labelsFor } from '../../site/label-tables.ts';
import type { Site } from '../../site/site.ts';
import { onThisDayPath } from '../../urls.ts';
import { onDayView } from '../../views/earlier-years.ts';
import type { OutputKind } from '../output.ts';

interface OnThisDayFacts {
  /** The days of a month with articles, such as `11-10`, each with some articles of all years, newest first. */
  days: { day: string; shown: Card[] }[];
}

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

/**
 * What was published on each day of the year, one file a month. A script on the front page shows the reader's own day.
 */
export const ON_THIS_DAY: OutputKind<OnThisDayFacts> = {
  name: 'on-this-day',
  owns: () => ['/on-this-day/*'],
  list: ({ catalog }) => {
    const months = daysOfTheYear(catalog);
    if (months.size === 0) return [];
    return MONTHS.map((month) => ({ path: onThisDayPath(month), facts: { days: months.get(month) ?? [] } }));
  },
  make: {
    by: 'text',
    text: ({ site }, { days }) =>
      JSON.stringify(Object.fromEntries(days.map(({ day, shown }) => [day.slice(3), dayOf(site, shown)]))),
  },
};

/** What the script reads about a day. */
function dayOf(site: Site, cards: Card[]): object {
  const lang = site.language;
  const { title, items } = onDayView(site, { lang, labels: labelsFor(lang, site) }, cards, cards[0]!.day);
  return {
    title,
    items: items.map(({ date, headline, href, lang: own, dir }) => ({
      year: date.text,
      headline,
      href,
      ...(own ? { lang: own, dir } : {}),
    })),
  };
}
