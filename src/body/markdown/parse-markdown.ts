import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { OverLimit } from '../over-limit.ts';
import { boundMarks, mayExceed } from './bounded-marks.ts';

/** Tables, footnotes and strikethrough are the cheap parts of GFM; its literal links would triple the time. */
const SYNTAX = [gfmFootnote(), gfmStrikethrough({ singleTilde: false })];
/**
 * Allows emphasis beside characters of scripts without spaces between words. This costs time, so only texts in these
 * scripts use it.
 */
const CJK_SYNTAX = [gfmFootnote(), cjkFriendlyExtension(), gfmStrikethroughCjkFriendly({ singleTilde: false })];
const HAS_CJK = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud8ff]/;
const MEANING = [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()];
const TABLES = [gfmTable(), gfmTableFromMarkdown()] as const;
/** Processors by whether they know tables, and CJK scripts. */
const processors = [false, true].map((hasTables) =>
  [SYNTAX, CJK_SYNTAX].map((syntax) =>
    remark()
      .data('micromarkExtensions', [...(hasTables ? [TABLES[0]] : []), ...syntax])
      .data('fromMarkdownExtensions', [...(hasTables ? [TABLES[1]] : []), ...MEANING])
      .freeze(),
  ),
);

/** Parses Markdown. Whatever exceeds a limit of a paragraph is reported, and stays plain text. */
export function parseMarkdown(text: string, report: (over: OverLimit) => void): Root {
  // Looking for tables takes a tenth of the time. A table needs a row of hyphens with a bar or a
  // colon in it.
  const hasTables = /\||:-|-:/.test(text);
  const processor = processors[Number(hasTables)]![Number(HAS_CJK.test(text))]!;
  if (!mayExceed(text)) return processor.parse(text);
  const extensions = processor.data('micromarkExtensions') as object[];
  return processor()
    .data('micromarkExtensions', [...extensions, boundMarks(text.length, report)])
    .parse(text);
}
