import type { Element, Root } from 'hast';
import type { Place } from '../problems.ts';

export interface Visited {
  element: Element;
  parent: Element | Root;
  /** The place of a node in the Markdown, or that of the nearest enclosing element with a place. */
  at: Place;
}

/** Visits all elements of a tree in document order, each with its parent. */
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

/** Replaces an element by other nodes. */
export function replaceElement({ element, parent }: Visited, ...others: Element['children']): void {
  const index = parent.children.indexOf(element);
  if (index >= 0) parent.children.splice(index, 1, ...others);
}
