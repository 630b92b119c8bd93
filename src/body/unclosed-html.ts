import type { Nodes, Root } from 'mdast';
import type { Tell } from './links.ts';

/** What hides all that follows until it is closed, and what closes it. */
const CLOSED_BY: [begins: RegExp, end: string, name: string][] = [
  [/^<!--/, '-->', 'a comment'],
  [/^<\?/, '?>', 'an instruction'],
  [/^<!\[CDATA\[/, ']]>', 'a CDATA section'],
];

/** Tells of comments that nothing closes: they hide the rest of the text, as in a browser. */
export function tellOfUnclosed(tree: Root, tell: Tell): void {
  const visit = (node: Nodes): void => {
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type !== 'html') return;
    const [, end, name] = CLOSED_BY.find(([begins]) => begins.test(node.value.trimStart())) ?? [];
    if (end === undefined || node.value.includes(end)) return;
    const at = node.position?.start ?? { line: 1, column: 1 };
    tell({ at }, 'html-removed', `${name} that nothing closes: what follows it is not shown`, `${end} behind it`);
  };
  visit(tree);
}
