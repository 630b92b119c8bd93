import type { Card } from '../catalog/card.ts';
import { yearAnchor } from '../urls.ts';
import type { ListItem } from './listing.ts';

/** Gives the first article of each year in a list the place to which links to that year lead. */
export function withYearAnchors(items: ListItem[], cards: Card[]): ListItem[] {
  let last: string | undefined;
  return items.map((item, i) => {
    const year = cards[i]!.day.slice(0, 4);
    if (year === last) return item;
    last = year;
    return { ...item, anchor: yearAnchor(year) };
  });
}
