import type { Element, Root, Text } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';
import type { PictureData } from './images.ts';

/**
 * Offers the AVIF of each picture before its WebP. It comes last, because other steps look for pictures in figures and
 * links. A mark stands before and after the elements that it adds.
 */
export function offerAvif(tree: Root, mark: Text): void {
  for (const visited of elementsOf(tree)) {
    const { element } = visited;
    const { avif } = (element.data ?? {}) as Partial<PictureData>;
    if (element.tagName !== 'img' || avif === undefined) continue;
    const { sizes } = element.properties;
    const properties = { type: 'image/avif', srcSet: avif, ...(sizes ? { sizes } : {}) };
    const source: Element = { type: 'element', tagName: 'source', properties, children: [] };
    const children = [source, mark, element, mark];
    replaceElement(visited, mark, { type: 'element', tagName: 'picture', properties: {}, children }, mark);
  }
}
