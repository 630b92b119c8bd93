import type { Root } from 'hast';

/** A text as written, in paragraphs: the page shows this if the text cannot be rendered. */
export function plainBody(markdown: string): Root {
  return {
    type: 'root',
    children: markdown
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
