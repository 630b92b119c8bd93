import type { Root } from 'hast';

/**
 * A text as written, in paragraphs: the page shows this if the text cannot be rendered. As in Markdown, U+FFFD replaces
 * U+0000.
 */
export function plainBody(markdown: string): Root {
  return {
    type: 'root',
    children: markdown
      .replaceAll('\0', '\ufffd')
      .split(/\n(?:[ \t]*\n)+/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value: paragraph.trim() }],
      })),
  };
}
