import type { Image, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { DialectReading } from './dialect-reading.ts';

/** Stores a caption in Markdown, and returns a placeholder as the title of its picture. `writeCaptions` replaces it. */
export function setCaption({ captions }: DialectReading, markdown: string): string {
  const title = `caption ${captions.size + 1} of this text`;
  captions.set(title, markdown);
  return title;
}

/**
 * Replaces the placeholders by captions in Markdown. A picture alone in its paragraph becomes a figure with its
 * caption. After any other picture the caption follows in brackets.
 */
export function writeCaptions(tree: Root, { captions }: DialectReading, parse: (markdown: string) => Root): void {
  if (captions.size === 0) return;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue;
    if (node.type === 'paragraph') writeFigure(node, captions, parse);
    for (const child of node.children) {
      stack.push(child);
      if (child.type !== 'image') continue;
      const markdown = captions.get(child.title ?? '');
      if (markdown === undefined) continue;
      child.title = null;
      const at = (node.children as Nodes[]).indexOf(child);
      (node.children as Nodes[]).splice(at + 1, 0, text(' ('), ...inLine(markdown, parse), text(')'));
    }
  }
}

function writeFigure(paragraph: Paragraph, captions: Map<string, string>, parse: (markdown: string) => Root): void {
  const content = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const image = content.length === 1 ? pictureIn(content[0]!) : undefined;
  const markdown = captions.get(image?.title ?? '');
  if (!image || markdown === undefined) return;
  image.title = null;
  paragraph.data = { ...paragraph.data, hName: 'figure' } as never;
  paragraph.children = [...content, as('figcaption', inLine(markdown, parse))] as never;
}

function pictureIn(node: PhrasingContent): Image | undefined {
  if (node.type === 'image') return node;
  const [only, ...others] = node.type === 'link' ? node.children : [];
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}

/** The words of a caption: its paragraphs on one line. */
function inLine(markdown: string, parse: (markdown: string) => Root): Nodes[] {
  const blocks = parse(markdown.replace(/\s+/g, ' ')).children;
  return blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : [block])).map(withoutPlaces);
}

function withoutPlaces(node: Nodes): Nodes {
  const { position: _, ...rest } = node as Nodes & { children?: Nodes[] };
  return (rest.children ? { ...rest, children: rest.children.map(withoutPlaces) } : rest) as Nodes;
}

function as(hName: string, children: Nodes[]): Nodes {
  return { type: 'paragraph', data: { hName }, children } as unknown as Nodes;
}

function text(value: string): Nodes {
  return { type: 'text', value };
}
