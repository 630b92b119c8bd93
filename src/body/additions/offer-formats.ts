import type { Element, Root, Text } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';
import type { PictureData } from './images.ts';

/**
 * Offers the other formats of each picture before its own, the best first. It comes last, because other steps look for
 * pictures in figures and links. A mark precedes and follows the elements that it adds.
 */
export function offerFormats(tree: Root, mark: Text): void {
  for (const visited of elementsOf(tree)) {
    const { element } = visited;
    const { formats } = (element.data ?? {}) as Partial<PictureData>;
    if (element.tagName !== 'img' || formats === undefined) continue;
    const { sizes } = element.properties;
    const sources = formats.map(({ type, srcset }): Element => {
      const properties = { type, srcSet: srcset, ...(sizes ? { sizes } : {}) };
      return { type: 'element', tagName: 'source', properties, children: [] };
    });
    const children = [...sources, mark, element, mark];
    replaceElement(visited, mark, { type: 'element', tagName: 'picture', properties: {}, children }, mark);
  }
}
