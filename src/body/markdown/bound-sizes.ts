import type { Root } from 'hast';
import { elementsOf } from '../hast-walk.ts';

/** The longest side in CSS pixels: that of the largest photograph. */
export const LONGEST_SIDE = 16_383;

/** Removes sizes of pictures and videos that are larger than any real one, because they would make the page as long. */
export function boundSizes(tree: Root): void {
  for (const { element } of elementsOf(tree)) {
    if (!/^(img|video)$/.test(element.tagName)) continue;
    const { width, height } = element.properties;
    if ([width, height].every((side) => !(Number.parseFloat(String(side)) > LONGEST_SIDE))) continue;
    delete element.properties['width'];
    delete element.properties['height'];
  }
}
