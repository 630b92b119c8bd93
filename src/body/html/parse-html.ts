import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

const parser = unified().use(rehypeRaw).freeze();

/**
 * Reads a tree and the raw HTML in it as a browser reads what stands in a page's body. The parser itself reads it as what
 * stands in a `template`, where a `<col>` at the beginning makes all that follows part of no table, and leaves it out (HTML
 * standard, "in column group"); an element before it makes of it a body.
 */
export function parseHtml(tree: Root): Root {
  const first: Element = { type: 'element', tagName: 'span', properties: {}, children: [] };
  const parsed = parser.runSync({ ...tree, children: [first, ...tree.children] }) as Root;
  return { ...parsed, children: parsed.children.slice(1) };
}
