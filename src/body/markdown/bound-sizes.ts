import type { Root } from 'hast';
import { elementsOf } from '../hast-walk.ts';

/** CSS pixels of a side: as high as the highest photograph can be. */
export const LONGEST_SIDE = 16_383;

/** Takes sizes away that an author wrote for a picture or a film and that no picture has: its page would be as long. */
export function boundSizes(tree: Root): void {
  for (const { element } of elementsOf(tree)) {
    if (!/^(img|video)$/.test(element.tagName)) continue;
    const { width, height } = element.properties;
    if ([width, height].every((side) => !(Number.parseFloat(String(side)) > LONGEST_SIDE))) continue;
    delete element.properties['width'];
    delete element.properties['height'];
  }
}
