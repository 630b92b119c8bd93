import type { Card } from '../catalog/card.ts';
import { printDay } from '../dates.ts';
import type { LabelKey, Labels } from '../site/labels.ts';
import { fill, withDigits } from '../site/labels.ts';
import { asHeading } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import type { ListItem } from './listing.ts';
import { listItem } from './listing.ts';

/** Articles of a day or a month in earlier years, under a common title. */
export interface EarlierYearsView {
  title: string;
  /** The label of the title. */
  of: LabelKey;
  items: ListItem[];
}

/** Articles of one day in several years. Each shows its year in place of a date. `day` is any of these days. */
export function onDayView(
  site: Site,
  { lang, labels }: { lang: string; labels: Labels },
  cards: Card[],
  day: string,
): EarlierYearsView {
  const title = fill(labels.onThisDay, { day: printDay(day, lang, 'dayAndMonth', site.calendar) });
  const items = cards.map((card) => {
    const item = listItem(site, card, lang);
    return { ...item, date: { ...item.date, text: withDigits(labels, card.day.slice(0, 4)) } };
  });
  return { title, of: 'onThisDay', items };
}

/** Articles of one month in several years. `day` is any of its days. */
export function inMonthView(
  site: Site,
  { lang, labels }: { lang: string; labels: Labels },
  cards: Card[],
  day: string,
): EarlierYearsView {
  const month = printDay(day.slice(0, 7), lang, 'monthName', site.calendar);
  return {
    title: asHeading(fill(labels.inEarlierYears, { month }), lang),
    of: 'inEarlierYears',
    items: cards.map((card) => listItem(site, card, lang)),
  };
}
