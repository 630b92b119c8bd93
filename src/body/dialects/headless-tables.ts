import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';

/** A row that only separates others. */
const RULE = /^[\s|:=+-]*$/;

/**
 * Parses tables without a head, as kramdown writes them: paragraphs in which every line begins and ends with a bar. In
 * other Markdown such a paragraph would be plain text with bars, which nobody intends.
 */
export function makeHeadlessTables(tree: Root, text: string): void {
  if (!/^[ \t>]*\|.*\|[ \t]*$/m.test(text)) return;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph') makeTable(node, text);
    else if ('children' in node) stack.push(...node.children);
  }
}

function makeTable(paragraph: Paragraph, text: string): void {
  const { position } = paragraph;
  if (!position || (paragraph.data as { hName?: string } | undefined)?.hName) return;
  const lines = text.slice(position.start.offset, position.end.offset).split('\n');
  const isRow = (line: string) => /^[ \t>]*\|.*\|[ \t]*$/.test(line);
  if (!lines.every(isRow)) return;
  const rows = rowsOf(paragraph.children).filter((row) => !RULE.test(row.map(wordsOf).join('|')));
  if (rows.length === 0) return;
  const cells = rows.map((row) =>
    as(
      'tr',
      row.map((cell) => as('td', cell)),
    ),
  );
  paragraph.data = { ...paragraph.data, hName: 'table' } as never;
  paragraph.children = [as('tbody', cells)] as never;
}

/** The cells of each line, without the bars. */
function rowsOf(children: PhrasingContent[]): PhrasingContent[][][] {
  const rows: PhrasingContent[][][] = [[[]]];
  const cell = () => rows.at(-1)!.at(-1)!;
  for (const child of children) {
    if (child.type === 'break') rows.push([[]]);
    else if (child.type !== 'text') cell().push(child);
    else
      for (const part of child.value.split(/(\||\n)/)) {
        if (part === '\n') rows.push([[]]);
        else if (part === '|') rows.at(-1)!.push([]);
        else if (part !== '') cell().push({ ...child, value: part });
      }
  }
  // Nothing may be before the first bar or after the last.
  return rows.map((row) => row.slice(1, -1).map(trim)).filter((row) => row.length > 0);
}

function trim(cell: PhrasingContent[]): PhrasingContent[] {
  return cell.flatMap((child, at): PhrasingContent[] => {
    if (child.type !== 'text') return [child];
    let { value } = child;
    if (at === 0) value = value.trimStart();
    if (at === cell.length - 1) value = value.trimEnd();
    return value === '' ? [] : [{ ...child, value }];
  });
}

function wordsOf(cell: PhrasingContent[]): string {
  return cell.map((child) => (child.type === 'text' ? child.value : 'x')).join('');
}

function as(hName: string, children: unknown[]): unknown {
  return { type: 'paragraph', data: { hName }, children };
}
