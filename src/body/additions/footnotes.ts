import type { Element, ElementContent, Root } from 'hast';
import { withDigits } from '../../site/labels.ts';
import { elementsOf } from '../hast-walk.ts';

/** The page's own, like all that begin with `page-`: no id of a text is called so. */
const LABEL_ID = 'page-footnotes';

/**
 * Takes the section of footnotes out of a tree made from Markdown in which HTML is not parsed yet, so that no HTML is
 * taken for it, and cleans each note by itself, so that nothing a text or note leaves open reaches into another.
 * `clean` parses and sanitizes a tree. Null where there are none.
 */
export function takeFootnotes(tree: Root, clean: (tree: Root) => Root): Element | null {
  const at = tree.children.findLastIndex((child) => child.type === 'element' && 'dataFootnotes' in child.properties);
  if (at < 0) return null;
  for (const { element } of elementsOf(tree))
    if ('dataFootnoteRef' in element.properties) element.properties['ariaDescribedBy'] = [LABEL_ID];
  const [section] = tree.children.splice(at, 1) as [Element];
  section.children = section.children.filter((child) => child.type !== 'element' || child.tagName === 'ol');
  for (const list of section.children)
    for (const note of list.type === 'element' ? list.children : [])
      if (note.type === 'element')
        note.children = clean({ type: 'root', children: note.children }).children as ElementContent[];
  return section;
}

/** Writes the numbers of footnotes in the digits of the language, as their list is counted. */
export function countFootnotes(tree: Root, digits: string): void {
  for (const { element } of elementsOf(tree)) {
    const [mark] = element.children;
    if ('dataFootnoteRef' in element.properties && mark?.type === 'text')
      mark.value = withDigits({ digits }, mark.value);
  }
}

/** Gives the section its heading, to which its marks lead screen readers; last of all, since it is none of the text's. */
export function nameFootnotes(section: Element, words: string): void {
  const properties = { className: ['sr-only'], id: LABEL_ID };
  section.children.unshift({ type: 'element', tagName: 'h2', properties, children: [{ type: 'text', value: words }] });
}
