import type { Html, Nodes, Root } from 'mdast';
import type { ReportAt } from '../additions/links.ts';
import type { OpenElements } from './unclosed-elements.ts';
import { followElements } from './unclosed-elements.ts';

/** Openings that hide everything up to their closing, with that closing. */
const CLOSED_BY: [begins: RegExp, end: string, name: string][] = [
  [/^<!--/, '-->', 'comment'],
  [/^<\?/, '?>', 'instruction'],
  [/^<!\[CDATA\[/, ']]>', 'CDATA section'],
];

/**
 * Reports unclosed HTML. An unclosed comment hides the rest of the text, as in a browser. An unclosed element contains
 * the rest of the text, or of its footnote.
 */
export function reportUnclosedHtml(tree: Root, report: ReportAt): void {
  const visit = (node: Nodes, elements: OpenElements): void => {
    if (node.type === 'html') {
      reportComment(node, report);
      elements.read(node);
    } else if (node.type === 'footnoteDefinition') visitAll(node.children);
    else if ('children' in node) for (const child of node.children) visit(child, elements);
  };
  const visitAll = (blocks: Nodes[]): void => {
    const elements = followElements(report);
    for (const block of blocks) {
      visit(block, elements);
      elements.endBlock();
    }
    elements.end();
  };
  visitAll(tree.children);
}

function reportComment(node: Html, report: ReportAt): void {
  const [, end, name] = CLOSED_BY.find(([begins]) => begins.test(node.value.trimStart())) ?? [];
  if (end === undefined || node.value.includes(end)) return;
  const at = node.position?.start ?? { line: 1, column: 1 };
  report({ at }, 'html-removed', `an unclosed ${name}: the text after it is not shown`, `${end} after it`);
}
