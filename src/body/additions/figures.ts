import type { Element, ElementContent, Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/** A picture alone in its paragraph becomes a figure: its title is the caption, what follows "Credit:" in it the credit. */
export function makeFigures(tree: Root): void {
  for (const visited of elementsOf(tree)) {
    if (visited.element.tagName !== 'p') continue;
    const content = visited.element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    const image = content.length === 1 ? pictureIn(content[0]!) : undefined;
    if (!image) continue;
    const title = image.properties['title'];
    delete image.properties['title'];
    const caption = typeof title === 'string' && title.trim() !== '' ? [captionOf(title)] : [];
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
  if (node.tagName === 'img') return node;
  const [only, ...others] = node.tagName === 'a' ? node.children : [];
  return only?.type === 'element' && only.tagName === 'img' && others.length === 0 ? only : undefined;
}

/** `Caption. Credit: Name` in two parts. Also `Photo:`, `Image:` and `Drawing:`. */
export function splitCredit(title: string): { caption: string; credit: string | null } {
  const match = /^(.*?)\b(?:Credit|Photo|Image|Drawing)\s?:(.+)$/is.exec(title.trim());
  return match ? { caption: match[1]!.trim(), credit: match[2]!.trim() } : { caption: title.trim(), credit: null };
}

function captionOf(title: string): Element {
  const { caption, credit } = splitCredit(title);
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
