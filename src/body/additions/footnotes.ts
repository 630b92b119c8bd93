import type { Element, ElementContent, Root } from 'hast';
import { withDigits } from '../../site/labels.ts';
import { elementsOf } from '../hast-walk.ts';

/** The id belongs to the page, like every id that begins with `page-`: no id of a text does. */
export const LABEL_ID = 'page-footnotes';

/**
 * Takes the footnotes out of a tree of Markdown before its HTML is parsed, so that HTML cannot imitate them. Each note
 * is cleaned on its own, so that an unclosed element cannot reach into another note. `clean` parses and sanitizes a
 * tree. Null if there are no footnotes.
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

/** Writes the numbers of footnotes in the digits of the language, like the numbers of their list. */
export function countFootnotes(tree: Root, digits: string): void {
  for (const { element } of elementsOf(tree)) {
    const [mark] = element.children;
    if ('dataFootnoteRef' in element.properties && mark?.type === 'text')
      mark.value = withDigits({ digits }, mark.value);
  }
}

/**
 * Adds the section's heading, to which the marks refer for screen readers. This is the last step, because the heading
 * is not part of the text.
 */
export function nameFootnotes(section: Element, words: string): void {
  const properties = { className: ['sr-only'], id: LABEL_ID };
  section.children.unshift({ type: 'element', tagName: 'h2', properties, children: [{ type: 'text', value: words }] });
}
