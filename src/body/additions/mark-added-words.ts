import type { Root } from 'hast';
import { elementsOf } from '../hast-walk.ts';
import { LABEL_ID } from './footnotes.ts';

/**
 * Marks the names and headings that Backfile added to a text with their language, because the labels have another one
 * than the text. The content of a framed table keeps the language of the text.
 */
export function markAddedWords(tree: Root, added: { lang?: string; dir?: string }, lang: string): void {
  for (const { element } of elementsOf(tree)) {
    const { className, ariaLabel, id } = element.properties;
    const [name] = Array.isArray(className) ? className : [];
    const isLink = 'dataFootnoteBackref' in element.properties || name === 'heading-anchor' || name === 'open-large';
    const isFrame = name === 'table-scroll';
    if (id !== LABEL_ID && !(ariaLabel !== undefined && (isLink || isFrame))) continue;
    Object.assign(element.properties, isFrame ? { lang: added.lang } : added);
    if (isFrame) for (const child of element.children) if (child.type === 'element') child.properties['lang'] ??= lang;
  }
}
