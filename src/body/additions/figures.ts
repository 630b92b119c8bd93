import type { Element, ElementContent, Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/**
 * Turns a picture alone in its paragraph, or the words that replace it, into a figure. Its title is the caption, and
 * the part after "Credit:" is the credit.
 */
export function makeFigures(tree: Root): void {
  for (const visited of elementsOf(tree)) {
    if (visited.element.tagName !== 'p') continue;
    const content = visited.element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    const image = content.length === 1 ? pictureIn(content[0]!) : undefined;
    if (!image) continue;
    const title = image.properties['title'];
    if (image.tagName !== 'img' && title === undefined) continue;
    delete image.properties['title'];
    const caption =
      typeof title === 'string' && title.trim() !== '' ? [figureCaption(splitCredit(title))] : creditIn(image);
    replaceElement(visited, {
      type: 'element',
      tagName: 'figure',
      properties: {},
      children: [...content, ...caption] as ElementContent[],
    });
  }
}

/** The credit from the picture's file. */
function creditIn({ data }: Element): Element[] {
  const credit = (data as { credit?: string } | undefined)?.credit;
  return credit === undefined ? [] : [figureCaption({ caption: '', credit })];
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

function figureCaption({ caption, credit }: { caption: string; credit: string | null }): Element {
  const children: ElementContent[] = caption ? [{ type: 'text', value: credit ? `${caption} ` : caption }] : [];
  if (credit)
    children.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['credit'] },
      children: [{ type: 'text', value: credit }],
    });
  return { type: 'element', tagName: 'figcaption', properties: {}, children };
}
