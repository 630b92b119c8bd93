import type { List, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { DialectReading } from './dialect-reading.ts';
import { replaceOutsideCode } from './outside-code.ts';

/** Matches a definition below its term, or below another definition. Source: PHP Markdown Extra, "Definition Lists". */
const DEFINITION = /^(?<indent>[ ]{0,3}):(?=[ \t]+\S)/gm;
/** Matches a line that cannot be a term: a list item, a heading, a quotation, a table row, a container. */
const NO_TERM = /^[ \t]*(?:[-*+>|#]|\d+[.)][ \t]|:::|<|$)/;

/**
 * Turns the colon of each definition into the hyphen of a list item, which contains the same lines. The line numbers of
 * these items are kept for `makeDefinitionLists`.
 */
export function markDefinitions(text: string, { definitions }: DialectReading): string {
  const lines = text.split('\n');
  return replaceOutsideCode(text, DEFINITION, ({ groups, line }) => {
    if (!followsTerm(lines, line - 1, definitions)) return null;
    definitions.add(line);
    return `${groups[1]}-`;
  });
}

function followsTerm(lines: string[], index: number, definitions: Set<number>): boolean {
  const before = lines[index - 1] ?? '';
  if (definitions.has(index)) return true;
  if (before.trim() !== '') return !NO_TERM.test(before) || followsDefinition(lines, index, definitions);
  const above = lines[index - 2] ?? '';
  return !NO_TERM.test(above) && !/^[ \t]/.test(above) ? true : followsDefinition(lines, index, definitions);
}

/** Whether all lines between an earlier definition and this one belong to it: indented or empty lines. */
function followsDefinition(lines: string[], index: number, definitions: Set<number>): boolean {
  for (let at = index - 1; at >= 0 && index - at < 50; at--) {
    if (definitions.has(at + 1)) return true;
    if (!/^(?:[ \t]+|$)/.test(lines[at]!)) return false;
  }
  return false;
}

/** Turns each paragraph before such items into the terms, and the items into their definitions. */
export function makeDefinitionLists(tree: Root, { definitions }: DialectReading): void {
  if (definitions.size === 0) return;
  const visit = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    for (const child of parent.children) visit(child);
    const children = parent.children as RootContent[];
    for (let at = 0; at < children.length; at++) {
      const list = children[at]!;
      if (!isOfDefinitions(list, definitions)) continue;
      const term = children[at - 1];
      const terms = term?.type === 'paragraph' ? linesOf(term) : [];
      const parts = [
        ...terms.map((words) => as('dt', words)),
        ...list.children.map((item) => as('dd', contentOf(item.children))),
      ];
      const before = terms.length > 0 ? children[at - 2] : children[at - 1];
      const from = at - (terms.length > 0 ? 1 : 0);
      if (isDefinitionList(before)) {
        before.children.push(...(parts as never[]));
        children.splice(from, at - from + 1);
        at = from - 1;
      } else {
        children.splice(from, at - from + 1, as('dl', parts) as RootContent);
        at = from;
      }
    }
  };
  visit(tree);
}

function isOfDefinitions(node: RootContent, definitions: Set<number>): node is List {
  return node.type === 'list' && node.children.every(({ position }) => definitions.has(position?.start.line ?? 0));
}

function isDefinitionList(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && (node.data as { hName?: string } | undefined)?.hName === 'dl';
}

/** A node that becomes one HTML element. */
function as(hName: string, children: unknown[]): Nodes {
  return { type: 'paragraph', data: { hName }, children } as unknown as Nodes;
}

/** A single paragraph needs no element of its own. */
function contentOf(blocks: RootContent[]): RootContent[] {
  const [only, ...others] = blocks;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : blocks;
}

/** The lines of a paragraph, each of which is a term. */
function linesOf({ children }: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      lines.at(-1)!.push(child);
      continue;
    }
    const [first = '', ...others] = child.value.split('\n');
    lines.at(-1)!.push({ ...child, value: first });
    for (const value of others) lines.push([{ ...child, value }]);
  }
  return lines;
}
