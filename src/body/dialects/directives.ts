import { quote } from '../../problems.ts';
import type { DialectReading } from './dialect-reading.ts';
import { replaceOutsideCode } from './outside-code.ts';

/** The first or last line of a container: `:::tip Title`, `::: {.note}`, `:::`. Source: markdown-it-container; Pandoc, "Divs". */
const FENCE = /^(?<indent>[ \t]*)(:{3,})(.*)$/gm;
/** Names that readers understand. */
const TELLING =
  /^(?:note|tip|info|important|warning|caution|danger|error|success|example|quote|question|hint|attention|abstract|summary|bug|failure|todo)$/i;

/** How many levels of nested containers we track. */
const DEEPEST = 5;

interface Opened {
  line: number;
  indent: string;
  label: string;
  written: string;
}

/**
 * Turns containers into quotations with the label of an alert, which `makeAlerts` prints. A container whose name means
 * nothing to readers, such as `columns`, leaves only its content.
 */
export function openDirectives(text: string, reading: DialectReading): string {
  const open: Opened[] = [];
  const lines = text.split('\n');
  const marks = new Map<number, string>();
  replaceOutsideCode(text, FENCE, ({ groups, whole, line }) => {
    const indent = groups[1] ?? '';
    const words = withoutColons(groups[3] ?? '');
    if (words !== '') open.push({ line, indent, label: labelOf(words), written: whole });
    else {
      const opened = open.pop();
      if (opened && open.length < DEEPEST) mark(opened, line, lines, marks);
    }
    return null;
  });
  for (const { line, written } of open)
    reading.report(
      line,
      'shortcode-left',
      `${quote(written)}: a container without its closing line`,
      '::: where it ends',
    );
  return lines.map((line, at) => marks.get(at + 1) ?? line).join('\n');
}

/** The words of a fence. Pandoc allows colons after them. */
function withoutColons(rest: string): string {
  let words = rest.trim();
  while (words.endsWith(':')) words = words.slice(0, -1);
  return words.trim();
}

function mark({ line, indent, label }: Opened, end: number, lines: string[], marks: Map<number, string>): void {
  for (let at = line; at <= end; at++) {
    const written = marks.get(at) ?? lines[at - 1]!;
    if (at === end || (at === line && label === '')) marks.set(at, at === end ? '' : indent);
    else if (at === line) marks.set(at, `${indent}> ${label}`);
    else if (label !== '') marks.set(at, `${indent}> ${written.slice(commonIndent(written, indent))}`);
  }
}

function commonIndent(line: string, indent: string): number {
  return line.startsWith(indent) ? indent.length : 0;
}

/** Turns `tip Title`, `tip[Title]` and `{.tip}` into `[!TIP] Title`; '' if the name means nothing to readers. */
function labelOf(words: string): string {
  const [, name = '', rest = ''] = /^\{?\.?([\w-]+)\}?(.*)$/s.exec(words) ?? [];
  const [, inBrackets] = /^\[(.*?)\](?:\{[^}]*\})?$/.exec(rest.trim()) ?? [];
  const title = inBrackets ?? rest.replace(/\{[^}]*\}/g, '').trim();
  if (!TELLING.test(name)) return title === '' || /^[^\p{L}]*$/u.test(title) ? '' : `[!${name}] ${title}`;
  return `[!${name.toUpperCase()}] ${title}`.trim();
}
