import type { Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';
import type { PictureData } from './images.ts';

/**
 * Offers the AVIF of each picture before its WebP. It comes last, because other steps look for pictures in figures and
 * links.
 */
export function offerAvif(tree: Root): void {
  for (const visited of elementsOf(tree)) {
    const { element } = visited;
    const { avif } = (element.data ?? {}) as Partial<PictureData>;
    if (element.tagName !== 'img' || avif === undefined) continue;
    const { sizes } = element.properties;
    const properties = { type: 'image/avif', srcSet: avif, ...(sizes ? { sizes } : {}) };
    replaceElement(visited, {
      type: 'element',
      tagName: 'picture',
      properties: {},
      children: [{ type: 'element', tagName: 'source', properties, children: [] }, element],
    });
  }
}
