import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { quote } from '../../problems.ts';
import type { ReportAt } from '../additions/links.ts';

const MARK = /\[\^([^\]\s]{1,100})\]/g;

/** Reports footnotes without a mark, second notes of the same name, and marks without a note. */
export function reportLostNotes(tree: Root, text: string, report: ReportAt): void {
  if (!text.includes('[^')) return;
  const called = new Set<string>();
  const reported = new Set<string>();
  const notes: FootnoteDefinition[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
    if (node.type === 'footnoteDefinition') notes.push(node);
    if (node.type === 'text') reportMarks(node.value, node.position?.start ?? { line: 1, column: 1 }, reported, report);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const defined = new Set<string>();
  for (const { identifier, label, position } of notes) {
    const at = position?.start ?? { line: 1, column: 1 };
    const name = label ?? identifier;
    if (defined.has(identifier))
      report(
        { at },
        'footnote-twice',
        `a second note [^${name}]: not shown`,
        `[^${name}-2]: with the mark [^${name}-2]`,
      );
    else if (!called.has(identifier))
      report({ at }, 'footnote-unmarked', `a note [^${name}] without a mark`, `the mark [^${name}] in the text`);
    defined.add(identifier);
  }
}

function reportMarks(
  words: string,
  at: { line: number; column: number },
  reported: Set<string>,
  report: ReportAt,
): void {
  if (!words.includes('[^')) return;
  for (const { 0: mark, 1: name = '', index } of words.matchAll(MARK)) {
    if (reported.has(name)) continue;
    reported.add(name);
    const before = words.slice(0, index).split('\n');
    const column = before.length > 1 ? before.at(-1)!.length + 1 : at.column + index;
    const place = { line: at.line + before.length - 1, column };
    report(
      { at: place },
      'footnote-unwritten',
      `${quote(mark)}: a mark without a note`,
      `a line [^${name}]: with the note`,
    );
  }
}
