import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { OverLimit } from '../over-limit.ts';
import { boundMarks } from './bounded-marks.ts';

/** Tables, footnotes and strikethrough: the parts of GFM that cost little; its literal links triple the time. */
const SYNTAX = [gfmFootnote(), gfmStrikethrough()];
const MEANING = [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()];
const TABLES = [gfmTable(), gfmTableFromMarkdown()] as const;
const processor = remark().freeze();

/** Parses Markdown. What a paragraph has too much of is told, and stays a text. */
export function parseMarkdown(text: string, tell: (over: OverLimit) => void): Root {
  // Looking for tables takes a tenth of the time, and a row of hyphens is one only with a bar or a colon in it.
  const hasTables = /\||:-|-:/.test(text);
  return processor()
    .data('micromarkExtensions', [...(hasTables ? [TABLES[0]] : []), ...SYNTAX, boundMarks(text.length, tell)])
    .data('fromMarkdownExtensions', [...(hasTables ? [TABLES[1]] : []), ...MEANING])
    .parse(text);
}
