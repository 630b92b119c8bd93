import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

const parser = unified().use(rehypeRaw).freeze();

/**
 * Parses a tree and its raw HTML as a browser parses the content of `<body>`. The parser's default is the content of a
 * `template`: there a `<col>` at the beginning makes it drop everything after it (HTML standard, "in column group"). An
 * element before it prevents that.
 */
export function parseHtml(tree: Root): Root {
  const first: Element = { type: 'element', tagName: 'span', properties: {}, children: [] };
  const parsed = parser.runSync({ ...tree, children: [first, ...tree.children] }) as Root;
  return { ...parsed, children: parsed.children.slice(1) };
}
