import type { Element, ElementContent, Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';
import type { PictureData } from './images.ts';

/**
 * Turns a picture alone in its paragraph, or the words that replace it, into a figure. Its title is the caption, and
 * the part after "Credit:" is the credit. `originalFile` labels the link to the file as it came.
 */
export function makeFigures(tree: Root, originalFile: string): void {
  for (const visited of elementsOf(tree)) {
    if (visited.element.tagName !== 'p') continue;
    const content = visited.element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    const image = content.length === 1 ? pictureIn(content[0]!) : undefined;
    if (!image) continue;
    const title = image.properties['title'];
    if (image.tagName !== 'img' && title === undefined) continue;
    delete image.properties['title'];
    const { credit, original } = (image.data ?? {}) as Partial<PictureData>;
    const words =
      typeof title === 'string' && title.trim() !== '' ? splitCredit(title) : { caption: '', credit: credit ?? null };
    const caption = captionOf(words, original, originalFile);
    replaceElement(visited, {
      type: 'element',
      tagName: 'figure',
      properties: {},
      children: [...content, ...caption] as ElementContent[],
    });
  }
}

function pictureIn(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img' || isInWords(node)) return node;
  const [only, ...others] = node.tagName === 'a' ? node.children : [];
  const isPicture = only?.type === 'element' && (only.tagName === 'img' || isInWords(only));
  return isPicture && others.length === 0 ? only : undefined;
}

/** What the page shows in place of a missing picture. */
function isInWords({ properties }: Element): boolean {
  const names = properties['className'];
  return Array.isArray(names) && (names.includes('image-missing') || names.includes('image-elsewhere'));
}

/** Splits `Caption. Credit: Name` in two. Also accepts `Photo:`, `Image:` and `Drawing:`. */
export function splitCredit(title: string): { caption: string; credit: string | null } {
  const match = /^(.*?)\b(?:Credit|Photo|Image|Drawing)\s?:(.+)$/is.exec(title.trim());
  return match ? { caption: match[1]!.trim(), credit: match[2]!.trim() } : { caption: title.trim(), credit: null };
}

/** The caption, the credit, and the link to the original file; none of them if all are empty. */
function captionOf(
  { caption, credit }: ReturnType<typeof splitCredit>,
  original: string | undefined,
  originalFile: string,
): Element[] {
  const properties = { href: original, download: true, className: ['original'] };
  const parts: ElementContent[] = [
    ...(caption ? [{ type: 'text' as const, value: caption }] : []),
    ...(credit ? [inWords('span', { className: ['credit'] }, credit)] : []),
    ...(original ? [inWords('a', properties, originalFile)] : []),
  ];
  if (parts.length === 0) return [];
  const spaced = parts.flatMap((part, i) => (i === 0 ? [part] : [{ type: 'text' as const, value: ' ' }, part]));
  return [{ type: 'element', tagName: 'figcaption', properties: {}, children: spaced }];
}

function inWords(tagName: string, properties: Element['properties'], value: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value }] };
}
