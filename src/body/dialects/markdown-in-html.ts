import type { Html, Nodes, Root, RootContent } from 'mdast';

type Point = NonNullable<Root['position']>['start'];

/** How many levels of nested elements are parsed again. */
const DEEPEST = 8;
/** The tag of an element whose content is Markdown. Source: PHP Markdown Extra, "Markdown Inside HTML Blocks". */
const OPENING =
  /<([a-z][a-z0-9]*)(?=\s)(?:"[^"]{0,500}"|'[^']{0,500}'|[^<>"']){0,500}?\smarkdown(?:\s*=\s*(?:"(?:1|block|span)"|'(?:1|block|span)'|1|block|span))?(?=[\s>])(?:"[^"]{0,500}"|'[^']{0,500}'|[^<>"']){0,500}>/i;

/** Parses the content of `<div markdown="1">` as Markdown. `parse` parses such a content; its lines count from 1. */
export function readMarkdownInHtml(tree: Root, text: string, parse: (markdown: string) => Root, depth = 0): void {
  if (depth > DEEPEST || !/\bmarkdown\b/i.test(text)) return;
  const visit = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    for (let at = 0; at < parent.children.length; at++) {
      const child = parent.children[at]!;
      if (child.type !== 'html') visit(child);
      else {
        const parts = partsOf(child, parse, depth);
        if (!parts) continue;
        (parent.children as RootContent[]).splice(at, 1, ...parts);
        at += parts.length - 1;
      }
    }
  };
  // A node of inline HTML holds a single tag, and the text after it is Markdown already.
  visit(tree);
}

/** The tag, content and end tag of the first such element in a piece of HTML, and the rest. */
function partsOf(html: Html, parse: (markdown: string) => Root, depth: number): RootContent[] | null {
  const opening = OPENING.exec(html.value);
  if (!opening) return null;
  const begin = opening.index + opening[0].length;
  const end = endOf(html.value, opening[1]!.toLowerCase(), begin);
  const inner = html.value.slice(begin, end);
  if (inner.trim() === '') return null;
  const { line, offset = 0 } = html.position?.start ?? { line: 1 };
  const shifted = unindented(inner);
  const content = parse(shifted);
  readMarkdownInHtml(content, inner, parse, depth + 1);
  const lines = line - 1 + html.value.slice(0, begin).split('\n').length - 1;
  // After the indents are removed, only the start of the text has a known place.
  move(content, lines, (at) => offset + begin + (shifted === inner ? at : 0));
  const rest = html.value.slice(end);
  const piece = (value: string): RootContent => ({ ...html, value });
  return [piece(html.value.slice(0, begin)), ...content.children, ...(rest === '' ? [] : [piece(rest)])];
}

/** Shifts the lines and offsets of a tree to those of the enclosing text. */
function move(tree: Root, lines: number, offsetOf: (at: number) => number): void {
  const placed = ({ line, column, offset = 0 }: Point): Point => ({
    ...{ line: line + lines, column },
    offset: offsetOf(offset),
  });
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { position } = node;
    if (position)
      node.position = {
        start: placed(position.start),
        end: placed(position.end),
      };
    if ('children' in node) stack.push(...node.children);
  }
}

/** The offset of an element's end tag, or of the end of the text. */
function endOf(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  tags.lastIndex = from;
  let open = 1;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    open += tag[1] === '/' ? -1 : 1;
    if (open === 0) return tag.index;
  }
  return html.length;
}

/** Removes the indent that all lines share, which HTML authors add for readability. */
function unindented(text: string): string {
  const indents = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)![0].length]));
  const least = Math.min(...indents.slice(/^[^\n]*\S/.test(text) ? 1 : 0), 40);
  return least === 0 || !Number.isFinite(least) ? text : text.replace(new RegExp(`^[ \\t]{1,${least}}`, 'gm'), '');
}
