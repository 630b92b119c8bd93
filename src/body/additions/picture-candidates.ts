import type { Element, Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/** How many addresses of one picture we try, because we decode a file for each. */
const MAX_CANDIDATES = 12;
/** One candidate: an address, and the width or density it is for. HTML standard, "srcset attributes". */
const CANDIDATE = /([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g;

/** Saves `srcset` for `takeCandidates`, under a name that the sanitizer keeps and browsers ignore. */
export function keepCandidates(tree: Root): void {
  for (const { element } of elementsOf(tree))
    if (/^(img|source)$/.test(element.tagName) && typeof element.properties['srcSet'] === 'string')
      element.properties['dataCandidates'] = element.properties['srcSet'];
}

/**
 * Collects the addresses that an author gives for each picture. The order is: the largest of `srcset` if it names
 * sizes, the picture's own address, then those of the `<source>` elements around it. The first one stays in the
 * picture. `<picture>` and `<source>` are removed, because Backfile makes its own variants.
 */
export function takeCandidates(tree: Root): Map<Element, string[]> {
  const candidates = new Map<Element, string[]>();
  for (const visited of elementsOf(tree)) {
    const { element } = visited;
    if (element.tagName === 'img') {
      const own = [...textOf(element.properties['src']), ...inSrcset(element)];
      candidates.set(element, [...own, ...(candidates.get(element) ?? [])].slice(0, MAX_CANDIDATES));
      delete element.properties['dataCandidates'];
    } else if (element.tagName === 'picture') {
      const sources = elementsOf({ type: 'root', children: element.children });
      const ofSources = sources
        .filter(({ element: { tagName } }) => tagName === 'source')
        .flatMap((one) => inSrcset(one.element));
      const image = sources.find(({ element: { tagName } }) => tagName === 'img')?.element;
      if (image) candidates.set(image, ofSources);
      replaceElement(
        visited,
        ...element.children.filter((child) => child.type !== 'element' || child.tagName !== 'source'),
      );
    } else if (element.tagName === 'source') delete element.properties['dataCandidates'];
  }
  return candidates;
}

function inSrcset({ properties }: Element): string[] {
  const [written = ''] = textOf(properties['dataCandidates']);
  return [...written.slice(0, 20_000).matchAll(CANDIDATE)]
    .map(([, address = '', size = '1']) => ({ address, size: Number(size) }))
    .filter(({ address }) => isOfWeb(address))
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

/** The sanitizer does not check addresses in `srcset`, so we apply its rules for `src` here. */
function isOfWeb(address: string): boolean {
  return /^https?:$/.test(URL.parse(address, 'https://archive.example/')?.protocol ?? 'https:');
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value] : [];
}
