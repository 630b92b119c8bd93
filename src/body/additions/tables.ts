import type { Root } from 'hast';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/**
 * Puts every table into a frame that scrolls sideways and that the keyboard reaches. Each frame has a different name.
 * The obsolete alignment of cells becomes an attribute for the style sheet.
 */
export function frameTables(tree: Root, label: string): void {
  let tables = 0;
  for (const visited of elementsOf(tree)) {
    const { element } = visited;
    const { align } = element.properties;
    if (/^t[dh]$/.test(element.tagName) && align !== undefined) {
      element.properties['dataAlign'] = align;
      delete element.properties['align'];
    }
    if (element.tagName !== 'table') continue;
    const properties = {
      className: ['table-scroll'],
      tabIndex: 0,
      ariaLabel: ++tables === 1 ? label : `${label} (${tables})`,
    };
    replaceElement(visited, { type: 'element', tagName: 'section', properties, children: [element] });
  }
}
