import type { Card } from '../catalog/card.ts';
import type { Whole } from '../catalog/whole.ts';
import type { Site } from '../site/site.ts';
import type { ListItem } from './listing.ts';
import { listItem } from './listing.ts';
import type { PictureOf } from './rendered-body.ts';

/** Files of these kinds are usually charts and drawings, not photographs. */
const DRAWING = /\.(svg|png|gif)$/i;

/**
 * Returns the maker of a list's items on a page of a language. Articles of `pictured` get their lead picture, small.
 */
export function picturedItem(
  site: Site,
  lang: string,
  pictured: Whole[],
  pictureOf: PictureOf,
): (card: Card) => ListItem {
  const articles = new Map(pictured.map(({ path, article }) => [path, article]));
  return (card) => {
    const item = listItem(site, card, lang);
    const article = articles.get(card.path);
    const picture = article && pictureOf(article.file);
    if (!picture) return item;
    return { ...item, picture: { ...picture, isDrawing: DRAWING.test(article.image?.src ?? '') } };
  };
}
