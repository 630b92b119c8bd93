import type { Element, Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/** Where scripts that load pictures late find their address. */
const LATE = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataLazy', 'dataUrl', 'dataOrigFile', 'dataHiRes'];
const LATE_SETS = ['dataSrcset', 'dataLazySrcset', 'dataSrcSet', 'srcSet'];
/** What stands in the place of a picture until then. */
const STAND_IN =
  /^$|^data:|(?:^|\/)(?:blank|placeholder|spacer|pixel|loading|lazy[\w-]*|transparent|1x1|grey|gray)\.(?:gif|png|svg|jpe?g)$/i;
/** AMP's elements and those of HTML that they stand for. */
export const OF_AMP: Record<string, string> = {
  'amp-img': 'img',
  'amp-anim': 'img',
  'amp-video': 'video',
  'amp-audio': 'audio',
};

/** Gives pictures that a script would have filled their address, before the sanitizer drops where it stands. */
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
    // The picture of a `noscript` stands before it already, where the script's own has an address.
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
  // Which of a set is shown, `picture-candidates.ts` says.
  properties['srcSet'] = Array.isArray(set) ? set.join(', ') : String(set);
  if (typeof late !== 'string') delete properties['src'];
}

function addressOf({ properties }: Element): string {
  const [first = ''] = String(properties['srcSet'] ?? '')
    .trim()
    .split(/\s|,\s/);
  return String(properties['src'] ?? first);
}
