import type { Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/** A picture of fewer pixels across is not larger when it is opened alone. */
const LARGE = 800;

/** Links the picture of a figure to its full-size file. `label` names the link if the picture has no description. */
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
