import { digestOf } from '../digest.ts';
import { compare } from '../problems.ts';
import type { Card } from './card.ts';
import { cardOf } from './card.ts';
import type { Catalog } from './catalog.ts';

/** One correction of an article, as plain data. */
export interface ListedCorrection {
  /** The day of the correction; absent if its author gave none. */
  day?: string;
  text: string;
  /** The day under which it is listed: its own, else the day on which the article last changed. */
  sortDay: string;
  /** A permanent id, as long as its text and its day stay. */
  mark: string;
  feedPath: string;
  card: Card;
}

const known = new WeakMap<Catalog, ListedCorrection[]>();

/** Every correction of an archive, newest first. */
export function correctionsOf(catalog: Catalog): ListedCorrection[] {
  let found = known.get(catalog);
  if (!found) known.set(catalog, (found = list(catalog)));
  return found;
}

function list({ entries }: Catalog): ListedCorrection[] {
  return entries
    .flatMap((entry) =>
      entry.article.corrections.map(({ date, text }): ListedCorrection => {
        const { updated, date: published } = entry.article;
        return {
          ...(date ? { day: date.day } : {}),
          text,
          sortDay: date?.day ?? (updated ?? published).day,
          mark: digestOf(date?.day, text),
          feedPath: entry.feedPath,
          card: cardOf(entry),
        };
      }),
    )
    .sort((a, b) => compare(b.sortDay, a.sortDay) || compare(a.card.path, b.card.path) || compare(a.mark, b.mark));
}

/** The corrections by year, newest first. */
export function correctionsByYear(catalog: Catalog): Map<string, ListedCorrection[]> {
  return Map.groupBy(correctionsOf(catalog), ({ sortDay }) => sortDay.slice(0, 4));
}
