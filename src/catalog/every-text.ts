import type { Catalog } from './catalog.ts';
import type { PlainPage } from './entry.ts';

/** Every file whose text is rendered, with the path of the page that prints it. */
export function everyText({ entries, pages, descriptions }: Catalog): PlainPage[] {
  return [...entries, ...pages, ...descriptions];
}
