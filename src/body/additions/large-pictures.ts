import type { Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/** Pictures of fewer pixels across are not larger when they are opened alone. */
const LARGE = 800;

/** A picture of a figure leads to itself alone, in its full size. `label` names the link where the picture has no words. */
export function openLarge(tree: Root, label: string): void {
  for (const visited of elementsOf(tree)) {
    const { element, parent } = visited;
    const { width, src, alt } = element.properties;
    if (element.tagName !== 'img' || parent.type !== 'element' || parent.tagName !== 'figure') continue;
    if (typeof src !== 'string' || Number(width ?? 0) < LARGE) continue;
    const named = alt ? {} : { ariaLabel: label };
    const properties = { href: src, className: ['open-large'], ...named };
    replaceElement(visited, { type: 'element', tagName: 'a', properties, children: [element] });
  }
}
