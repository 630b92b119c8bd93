import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdown } from './parse-markdown.ts';

const toTree = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();
const print = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** Converts a tag's Markdown to HTML, which is as untrusted as its text. A single paragraph gives no block element. */
export function markdownToHtml(markdown: string): string {
  const html = print.stringify(toTree.runSync(parseMarkdown(markdown, () => {})) as Root).trim();
  return html.replace(/^<p>((?:(?!<p>).)*)<\/p>$/s, '$1');
}
