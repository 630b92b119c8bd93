import type { Nodes, Root } from 'mdast';
import { quote } from '../../problems.ts';
import type { DialectReading } from './dialect-reading.ts';
import { replaceOutsideCode } from './outside-code.ts';

/** A list of attributes: `{: .lead #id key="value"}`. Source: kramdown, "Inline Attribute Lists". */
const LIST = String.raw`\{:(?![/:])(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^}"'\n]){0,500}\}`;
/** On a separate line. If it asks for a table of contents, the line before it is a list item. */
const OF_BLOCK = new RegExp(String.raw`^([ \t>]*)${LIST}[ \t]*$`, 'gm');
const TOC = /^[ \t>]*(?:[-*+]|\d+\.)[ \t]+[^\n]*\n[ \t>]*\{:[ \t]*toc[ \t]*\}[ \t]*$/gm;
/** Directly after a link, a picture, emphasis, code or an element. */
const OF_SPAN = new RegExp(String.raw`(?<=[\])*_\x60>~])${LIST}`, 'g');
/** `{::comment}` to `{:/comment}`, and options for the parser. */
const COMMENT = /\{::comment\}[\s\S]{0,20000}?\{:\/(?:comment)?\}/g;
const EXTENSION = /\{::\/?(?:nomarkdown|options)\b[^}\n]*\}|\{:\/(?:nomarkdown|options|comment)?\}/g;
const WORD = /(?:^|\s)#([\p{L}\p{N}_][^\s#}]*)|(?:^|\s)(id|title)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/gu;

/**
 * Removes kramdown's attribute lists and extensions from a text. `giveAttributes` later applies their ids and titles.
 */
export function takeAttributes(text: string, reading: DialectReading): string {
  let left = replaceOutsideCode(text, COMMENT, () => '');
  left = replaceOutsideCode(left, EXTENSION, () => '');
  left = replaceOutsideCode(left, TOC, ({ whole, line }) => {
    reading.report(line + 1, 'shortcode-left', `${quote(whole)}: a table of contents`, 'a list of links, or nothing');
    return '';
  });
  left = replaceOutsideCode(left, OF_BLOCK, ({ whole, groups, line }) => {
    const attributes = attributesOf(whole);
    if (attributes.id !== undefined || attributes.title !== undefined) reading.attributes.set(line, attributes);
    return groups[1] ?? '';
  });
  return replaceOutsideCode(left, OF_SPAN, ({ whole, at }) => {
    // Lists in a heading are read with the heading.
    const lineStart = left.lastIndexOf('\n', at) + 1;
    if (/^[ \t>]*#/.test(left.slice(lineStart, at))) return null;
    const { id } = attributesOf(whole);
    return id === undefined || /["&<>]/.test(id) ? '' : `<a id="${id}"></a>`;
  });
}

function attributesOf(list: string): { id?: string; title?: string } {
  const found: { id?: string; title?: string } = {};
  for (const [, id, key, ...values] of list.slice(2, -1).matchAll(WORD)) {
    if (id !== undefined) found.id ??= id;
    else found[key as 'id' | 'title'] ??= values.find((value) => value !== undefined) ?? '';
  }
  return found;
}

/** Gives ids and titles to the block that ends above their line, or that begins below it. */
export function giveAttributes(tree: Root, { attributes }: DialectReading): void {
  if (attributes.size === 0) return;
  const left = new Map(attributes);
  const visit = (node: Nodes, lineOf: (node: Nodes) => number | undefined): void => {
    const line = node.type === 'root' ? undefined : lineOf(node);
    const found = line === undefined ? undefined : left.get(line);
    if (found) {
      node.data = { ...node.data, hProperties: { ...found } } as never;
      left.delete(line!);
    }
    if ('children' in node && !/^(?:paragraph|heading|table)$/.test(node.type))
      for (const child of node.children) visit(child, lineOf);
  };
  visit(tree, ({ position }) => position && position.end.line + 1);
  visit(tree, ({ position }) => position && position.start.line - 1);
}
