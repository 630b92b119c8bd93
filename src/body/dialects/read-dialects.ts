import type { Html, Root } from 'mdast';
import { takeHeadingIds } from '../additions/heading-ids.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { OverLimit } from '../over-limit.ts';
import { takeAbbreviations } from './abbreviations.ts';
import { frameSpacedAddresses, quoteValues } from './addresses-as-written.ts';
import { makeAlerts } from './alerts.ts';
import { writeCaptions } from './captions.ts';
import { makeDefinitionLists, markDefinitions } from './definition-lists.ts';
import type { DialectReading } from './dialect-reading.ts';
import { openDirectives } from './directives.ts';
import { makeHeadlessTables } from './headless-tables.ts';
import { makeInlineNotes } from './inline-notes.ts';
import { giveAttributes, takeAttributes } from './kramdown-attributes.ts';
import { readMarkdownInHtml } from './markdown-in-html.ts';
import { markTasks } from './task-items.ts';
import { linkWikiNames } from './wiki-links.ts';

/**
 * Markdown of other generators that differs from CommonMark, one row a dialect, in the order in which we apply them.
 * Each row has a pattern that a text must contain. No dialect changes the number of lines.
 */
const OF_TEXT: { holds: RegExp; rewrite: (text: string, reading: DialectReading) => string }[] = [
  { holds: /\{:/, rewrite: takeAttributes },
  { holds: /^ {0,3}\*\[/m, rewrite: takeAbbreviations },
  { holds: /^[ \t]*:::/m, rewrite: openDirectives },
  { holds: /^ {0,3}:[ \t]/m, rewrite: markDefinitions },
  { holds: /\[\[/, rewrite: linkWikiNames },
  { holds: /\]\([^()\n]{0,300}\S[ \t][^()\n]{0,300}\.[a-z0-9]{2,5}[ \t)]/i, rewrite: frameSpacedAddresses },
  { holds: /<[a-z][^<>]{0,500}=[^\s"'<>=]/i, rewrite: quoteValues },
];

/** Rewrites the dialects of a Markdown text as CommonMark, or keeps them for `parseDialects`. */
export function readDialects(text: string, reading: DialectReading): string {
  return OF_TEXT.reduce((read, { holds, rewrite }) => (holds.test(read) ? rewrite(read, reading) : read), text);
}

/** Parses such a text. Whatever exceeds a limit of a paragraph is passed to `report`, and stays plain text. */
export function parseDialects(text: string, reading: DialectReading, report: (over: OverLimit) => void): Root {
  const parse = (markdown: string) => parseMarkdown(markdown, report);
  const parsePiece = (markdown: string): Root => {
    const tree = parse(markdown);
    takeHeadingIds(tree, markdown);
    makeHeadlessTables(tree, markdown);
    return tree;
  };
  const tree = parsePiece(text);
  readMarkdownInHtml(tree, text, parsePiece);
  makeDefinitionLists(tree, reading);
  giveAttributes(tree, reading);
  makeAlerts(tree, text);
  markTasks(tree, text);
  makeInlineNotes(tree, text);
  writeCaptions(tree, reading, parse);
  return tree;
}

/** A text of HTML, as a single node. */
export function asHtml(text: string): Root {
  const lines = text.split('\n').length;
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: lines, column: 1, offset: text.length } };
  const html: Html = { type: 'html', value: text, position };
  return { type: 'root', children: text.trim() === '' ? [] : [html], position };
}
