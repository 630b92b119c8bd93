import type { Element, Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/** The attributes in which lazy-loading scripts keep the address of a picture. */
const LATE = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataLazy', 'dataUrl', 'dataOrigFile', 'dataHiRes'];
const LATE_SETS = ['dataSrcset', 'dataLazySrcset', 'dataSrcSet', 'srcSet'];
/** The placeholder that such scripts show at first. */
const STAND_IN =
  /^$|^data:|(?:^|\/)(?:blank|placeholder|spacer|pixel|loading|lazy[\w-]*|transparent|1x1|grey|gray)\.(?:gif|png|svg|jpe?g)$/i;
/** AMP's elements and the HTML elements that they replace. */
export const OF_AMP: Record<string, string> = {
  'amp-img': 'img',
  'amp-anim': 'img',
  'amp-video': 'video',
  'amp-audio': 'audio',
};

/**
 * Moves the address that a lazy-loading script would use into the picture, before the sanitizer drops the attribute.
 */
export function savePictures(tree: Root): void {
  const shown = new Set<string>();
  for (const visited of elementsOf(tree)) {
    const { element } = visited;
    element.tagName = OF_AMP[element.tagName] ?? element.tagName;
    if (element.tagName === 'img') {
      saveAddress(element);
      shown.add(addressOf(element));
    }
    if (element.tagName !== 'noscript') continue;
    const pictures = elementsOf({ type: 'root', children: element.children }).filter(
      ({ element: inner }) => inner.tagName === 'img',
    );
    // The picture of a `noscript` is a duplicate if the picture for the script has an address.
    const isNew = pictures.some(({ element: inner }) => !shown.has(addressOf(inner)));
    if (pictures.length > 0) replaceElement(visited, ...(isNew ? element.children : []));
  }
}

function saveAddress(element: Element): void {
  const { properties } = element;
  if (!STAND_IN.test(String(properties['src'] ?? ''))) return;
  const late = LATE.map((name) => properties[name]).find((value) => typeof value === 'string' && value !== '');
  if (typeof late === 'string') properties['src'] = late;
  const set = LATE_SETS.map((name) => properties[name]).find((value) => value !== undefined && value !== '');
  if (set === undefined) return;
  // `picture-candidates.ts` chooses one of a set.
  properties['srcSet'] = Array.isArray(set) ? set.join(', ') : String(set);
  if (typeof late !== 'string') delete properties['src'];
}

function addressOf({ properties }: Element): string {
  const [first = ''] = String(properties['srcSet'] ?? '')
    .trim()
    .split(/\s|,\s/);
  return String(properties['src'] ?? first);
}
