/** Start and end offset in a text. */
export type Range = [start: number, end: number];

/**
 * The ranges of a Markdown text that are code, in which `{{` and `{%` are literal: fenced and indented blocks, code
 * spans, and HTML `<pre>` and `<code>`. In the order of the text. In a text of HTML, only `<pre>` and `<code>`.
 */
export function codeRanges(text: string, isHtml = false): Range[] {
  if (isHtml) return htmlCode(text);
  const blocks = [
    ...(/`{3}|~{3}/.test(text) ? fencedBlocks(text) : []),
    ...(/^(?: {4}| {0,3}\t)/m.test(text) ? indentedBlocks(text) : []),
  ];
  // A code span may hold line breaks, shorter and longer runs of backticks, but no empty line.
  const spans = [
    ...(text.includes('`') ? text : '').matchAll(/(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\1(?!`)/gs),
  ].map((match) => rangeOf(match));
  return merge([...blocks, ...htmlCode(text), ...spans]);
}

function rangeOf({ 0: text, index }: RegExpExecArray): Range {
  return [index, index + text.length];
}

/** Closed `<pre>` and `<code>` elements. We search only once for a missing end, so that one pass suffices. */
function htmlCode(text: string): Range[] {
  if (!/<(?:pre|code)/i.test(text)) return [];
  const lower = text.toLowerCase();
  const endless = new Set<string>();
  const ranges: Range[] = [];
  for (const { 1: name = '', index } of lower.matchAll(/<(pre|code)(?:\s[^<>]*)?>/g)) {
    if (endless.has(name) || index < (ranges.at(-1)?.[1] ?? 0)) continue;
    const end = lower.indexOf(`</${name}>`, index);
    if (end < 0) endless.add(name);
    else ranges.push([index, end]);
  }
  return ranges;
}

/**
 * Fences may be inside lists and quotations. The info string of a backtick fence contains no backticks (CommonMark
 * 4.5).
 */
function fencedBlocks(text: string): Range[] {
  const ranges: Range[] = [];
  let fence: { mark: string; start: number } | null = null;
  for (const { line, start } of linesOf(text)) {
    const [, mark, info = ''] = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence && mark?.startsWith(fence.mark) && info.trim() === '') {
      ranges.push([fence.start, start + line.length]);
      fence = null;
    } else if (!fence && mark && !(mark[0] === '`' && info.includes('`'))) fence = { mark, start };
  }
  if (fence) ranges.push([fence.start, text.length]);
  return ranges;
}

/** Lines indented by four columns after an empty line, outside lists. */
function indentedBlocks(text: string): Range[] {
  const ranges: Range[] = [];
  let isAfterEmpty = true;
  let isInList = false;
  for (const { line, start } of linesOf(text)) {
    const isEmpty = line.trim() === '';
    const isIndented = /^(?: {4}| {0,3}\t)/.test(line) && !isEmpty;
    if (!isIndented && !isEmpty) isInList = /^ {0,3}(?:[-*+]|\d+[.)])[ \t]/.test(line) || (isInList && /^ /.test(line));
    const isCode = isIndented && !isInList && (isAfterEmpty || ranges.at(-1)?.[1] === start - 1);
    if (isCode) ranges.push([start, start + line.length]);
    isAfterEmpty = isEmpty;
  }
  return ranges;
}

function linesOf(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { line, start: at };
  });
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
