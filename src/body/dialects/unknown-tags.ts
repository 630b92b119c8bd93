import type { Html, Nodes, Root } from 'mdast';
import type { ReportAt } from '../additions/links.ts';
import { elementIs } from '../../html-elements.ts';
import { OF_AMP } from '../html/save-pictures.ts';
import { tagReader } from '../markdown/html-tags.ts';

interface Found {
  html: Html;
  name: string;
  isEnd: boolean;
  text: string;
  at: number;
}

/** An attribute with a value, or the end of a component: this is markup. */
const IS_MARKUP = /\s[\w:@.-]+\s*=|\/>$/;

/**
 * Shows words in angle brackets that are not HTML elements, such as `<name withheld>`, as written. If an end tag or
 * attributes show that an element was intended, it is reported, because its tag will not be shown.
 */
export function showUnknownTags(tree: Root, report: ReportAt): void {
  const found: Found[] = [];
  const declared: Html[] = [];
  const reader = tagReader();
  let drawing = '';
  const visit = (node: Nodes, isInline: boolean): void => {
    if (node.type === 'html') {
      if (/^<[!?]/.test(node.value)) {
        if (!/^<!--/.test(node.value)) isInline ? declared.push(node) : reportInstruction(node, report);
      } else if (mayHoldUnknown(node.value) || OF_DRAWINGS.test(node.value))
        for (const { name, isEnd, text, at } of reader.read(node.value)) {
          if (/^(svg|math)$/.test(name)) drawing = isEnd ? '' : drawing || name;
          // What a drawing holds goes or stays with the drawing.
          else if (drawing === '' && !elementIs('known', name) && !(name in OF_AMP))
            found.push({ html: node, name, isEnd, text, at });
        }
    }
    if (!('children' in node)) return;
    const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    for (const child of node.children) {
      visit(child, isInline || isLine);
      if (node.type === 'root') reader.endBlock();
    }
  };
  visit(tree, false);
  for (const node of declared) node.value = node.value.replace('<', '&lt;');
  const ended = new Set(found.filter(({ isEnd }) => isEnd).map(({ name }) => name));
  const started = new Set(found.filter(({ isEnd }) => !isEnd).map(({ name }) => name));
  const shown = found.filter(({ name, isEnd, text }) =>
    isEnd ? !started.has(name) : !ended.has(name) && !IS_MARKUP.test(text),
  );
  const reported = new Set<string>();
  for (const { name, isEnd, text, html, at } of found) {
    if (isEnd || reported.has(name) || name.includes(':') || !(ended.has(name) || IS_MARKUP.test(text))) continue;
    reported.add(name);
    report(
      { at: placeOf(html, at) },
      'html-removed',
      `${tagOf(text)}, which is not an HTML element`,
      cureOf(tagOf(text)),
    );
  }
  showAll(shown);
}

const OF_DRAWINGS = /<\/?(svg|math)\b/i;
const ANY_TAG = /<\/?([a-z][^\s/>]*)/gi;

function mayHoldUnknown(html: string): boolean {
  for (const [, name = ''] of html.matchAll(ANY_TAG)) if (!elementIs('known', name.toLowerCase())) return true;
  return false;
}

function showAll(shown: Found[]): void {
  const places = new Map<Html, number[]>();
  for (const { html, at } of shown) {
    const known = places.get(html);
    if (known) known.push(at);
    else places.set(html, [at]);
  }
  for (const [html, at] of places) {
    const pieces = at.map((begin, index) => html.value.slice(begin + 1, at[index + 1]));
    html.value = [html.value.slice(0, at[0]), ...pieces].join('&lt;');
  }
}

function reportInstruction(html: Html, report: ReportAt): void {
  const [, kind] = /^<(\?|!\[CDATA\[|![a-z])/i.exec(html.value) ?? [];
  if (kind === undefined || !/\p{L}/u.test(html.value) || !html.value.includes('>')) return;
  const name = kind === '?' ? 'an instruction' : kind.startsWith('![') ? 'a CDATA section' : 'a declaration';
  report({ at: placeOf(html, 0) }, 'html-removed', name, 'Markdown, or &lt; in place of <');
}

function tagOf(text: string): string {
  return `<${/^<([^\s/>]+)/.exec(text)?.[1] ?? ''}>`;
}

function cureOf(tag: string): string {
  return `Markdown, or &lt;${tag.slice(1)} to show the words`;
}

function placeOf({ value, position }: Html, at: number): { line: number; column: number } {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const before = value.slice(0, at).split('\n');
  return before.length === 1
    ? { line, column: column + at }
    : { line: line + before.length - 1, column: before.at(-1)!.length + 1 };
}
