import type { Element, Root } from 'hast';
import type { Place } from '../problems.ts';

export interface Visited {
  element: Element;
  parent: Element | Root;
  /** Where it stands in the Markdown, or the nearest element around it that has a place. */
  at: Place;
}

/** All elements of a tree in the order of the text, each with its parent. */
export function elementsOf(tree: Root): Visited[] {
  const found: Visited[] = [];
  const walk = (parent: Element | Root, at: Place): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const start = child.position?.start;
      const own = start ? { line: start.line, column: start.column } : at;
      found.push({ element: child, parent, at: own });
      walk(child, own);
    }
  };
  walk(tree, { line: 1, column: 1 });
  return found;
}

/** Puts other nodes in the place of an element. */
export function replaceElement({ element, parent }: Visited, ...others: Element['children']): void {
  const index = parent.children.indexOf(element);
  if (index >= 0) parent.children.splice(index, 1, ...others);
}
