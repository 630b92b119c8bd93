import type { Element, Root, RootContent } from 'hast';
import type { ReportAt } from '../additions/links.ts';
import { elementsOf } from '../hast-walk.ts';

/** Tags that would end the current table cell. Browsers move the words after them out of the table. */
const OF_A_TABLE = /^<\/?(?:caption|col|colgroup|table|tbody|td|tfoot|th|thead|tr)(?=[\s/>])/i;

/** Removes table tags from the cells of Markdown tables, and reports them. A whole HTML table inside a cell stays. */
export function dropCellTags(tree: Root, report: ReportAt): void {
  for (const { element } of elementsOf(tree))
    if (/^t[dh]$/.test(element.tagName) && !hasTable(element)) dropTags(element, report);
}

function hasTable(node: RootContent): boolean {
  return rawOf(node) ? /<table(?=[\s/>])/i.test(rawOf(node)) : 'children' in node && node.children.some(hasTable);
}

function dropTags(parent: Element, report: ReportAt): void {
  parent.children = parent.children.filter((child) => {
    if (child.type === 'element') dropTags(child, report);
    const [tag] = OF_A_TABLE.exec(rawOf(child)) ?? [];
    if (tag !== undefined)
      report(
        { at: child.position?.start ?? { line: 1, column: 1 } },
        'html-removed',
        `${tag}> in a cell`,
        'the cell without it',
      );
    return tag === undefined;
  });
}

/** Unparsed HTML; '' for any other node. */
function rawOf(node: RootContent): string {
  return (node.type as string) === 'raw' ? (node as unknown as { value: string }).value : '';
}
