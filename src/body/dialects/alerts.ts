import type { Blockquote, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';

const MARK = /^\[!([\w-]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/;

/** Labels quotations that begin with `[!NOTE]`. Source: GitHub, "Alerts"; Obsidian, "Callouts". */
export function makeAlerts(tree: Root, text: string): void {
  if (!text.includes('[!')) return;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'blockquote') makeAlert(node);
    if ('children' in node) stack.push(...node.children);
  }
}

function makeAlert(quotation: Blockquote): void {
  const [first] = quotation.children;
  const words = first?.type === 'paragraph' ? first.children[0] : undefined;
  const found = words?.type === 'text' ? MARK.exec(words.value) : null;
  if (first?.type !== 'paragraph' || words?.type !== 'text' || !found) return;
  const { 0: mark, 1: name = '', 2: title = '' } = found;
  const isWholeLine = mark.endsWith('\n') || first.children.length === 1;
  // After its text a title may continue with emphasis or a link.
  const lineEnd = isWholeLine ? 1 : endOfLine(first.children);
  const rest = { ...words, value: words.value.slice(mark.length) };
  const label: PhrasingContent[] = title.trim() === '' && isWholeLine ? [text(inWords(name))] : [text(title)];
  const [inLabel, below] = isWholeLine
    ? [label, [rest, ...first.children.slice(1)]]
    : [[...label, ...first.children.slice(1, lineEnd)], first.children.slice(lineEnd)];
  const { position } = first;
  const paragraph = (children: PhrasingContent[]): Paragraph => ({
    type: 'paragraph',
    children,
    ...(position ? { position } : {}),
  });
  const [start, ...others] = below;
  const trimmed = start?.type === 'text' ? [{ ...start, value: start.value.trimStart() }, ...others] : below;
  const left = trimmed.filter((child) => child.type !== 'text' || child.value !== '');
  quotation.children.splice(
    0,
    1,
    paragraph([{ type: 'strong', children: inLabel }]),
    ...(left.length > 0 ? [paragraph(left)] : []),
  );
}

/** The index of the first child that begins on a later line. */
function endOfLine(children: PhrasingContent[]): number {
  const at = children.findIndex((child, index) => index > 0 && child.type === 'text' && child.value.startsWith('\n'));
  return at < 0 ? children.length : at;
}

function inWords(name: string): string {
  const words = name.toLowerCase().replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
