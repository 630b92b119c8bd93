import type { Tag } from '../tags/read-tag.ts';
import { fenced, readTag } from '../tags/read-tag.ts';
import { LOOKED_BACK, placeBehind } from '../tags/tag-place.ts';
import { link } from '../tags/tag-words.ts';
import { captioned } from '../tags/wordpress.ts';
import { codeRanges } from './code-ranges.ts';
import type { TagContext, Translation } from './translate-tag.ts';
import { translateOutput, translateTag } from './translate-tag.ts';

/** A template tag of another generator that was not replaced, by its line of the text. */
export interface LeftOver {
  tag: string;
  line: number;
}

/** What reading a tag needs besides its place. In a text of HTML, `toHtml` converts the tag's Markdown. */
export type TagReading = Omit<TagContext, 'place'> & { toHtml?: (markdown: string) => string };

const MARK = /\{\{|\{%|\[(?=\/?[a-z][\w.-]{1,30}[\s\]=])/gi;
const NOTHING_KNOWN: TagReading = {
  pageValue: () => undefined,
  setCaption: (markdown) => markdown.replace(/[\\"]/g, '\\$&'),
};

/**
 * Replaces shortcodes of Hugo and WordPress and Liquid tags in a Markdown text before it is parsed. Addresses, pictures
 * and words in a tag are kept as Markdown. A tag that means nothing without its generator is reported. Code is not
 * changed. Line breaks are kept, so that line numbers stay those of the file.
 */
export function expandShortcodes(
  text: string,
  reading: TagReading = NOTHING_KNOWN,
): { text: string; leftOver: LeftOver[] } {
  MARK.lastIndex = 0;
  if (!MARK.test(text)) return { text, leftOver: [] };
  const code = codeRanges(text, reading.toHtml !== undefined);
  const leftOver: LeftOver[] = [];
  let [out, before, done, line, counted, nextCode] = ['', '', 0, 1, 0, 0];
  const nextMark = (from: number) => {
    MARK.lastIndex = from;
    return MARK.exec(text)?.index ?? -1;
  };
  let at = nextMark(0);
  while (at >= 0) {
    while (nextCode < code.length && code[nextCode]![1] <= at) nextCode++;
    const range = code[nextCode];
    const tag = range && range[0] <= at ? null : readTag(text, at);
    if (!tag) {
      at = nextMark(range && range[0] <= at ? range[1] : at + 1);
      continue;
    }
    const between = text.slice(done, at);
    before = (before + between).slice(-LOOKED_BACK);
    const { markdown, isLeftOver } = translate(tag, reading, before, text[tag.end] ?? '');
    for (; counted < at; counted++) if (text.charCodeAt(counted) === NEW_LINE) line++;
    if (isLeftOver) leftOver.push({ tag: text.slice(at, Math.min(tag.end, at + 60)), line });
    const lostBreaks = count(text.slice(at, tag.end), '\n') - count(markdown, '\n');
    const written = markdown + '\n'.repeat(Math.max(lostBreaks, 0));
    out += between + written;
    before = (before + written).slice(-LOOKED_BACK);
    done = tag.end;
    at = nextMark(done);
  }
  return { text: out + text.slice(done), leftOver };
}

const NEW_LINE = 10;

function translate(tag: Tag, reading: TagReading, before: string, next: string): Translation {
  const place = placeBehind(before);
  const context: TagContext = { ...reading, place };
  const { markdown, isLeftOver } = translationOf(tag, context);
  if (place === 'address' && markdown === '' && !isLeftOver && isWholeAddress(before, next))
    return { markdown: '/', isLeftOver };
  return {
    markdown: place === 'text' && reading.toHtml && markdown !== '' ? reading.toHtml(markdown) : markdown,
    isLeftOver,
  };
}

/** The site's own address alone means its front page, not an empty address. */
function isWholeAddress(before: string, next: string): boolean {
  return /[("'<]$/.test(before) && /^[)"'>]$/.test(next);
}

function translationOf(tag: Tag, context: TagContext): Translation {
  if (tag.kind === 'output') return translateOutput(tag.inner, context);
  if (tag.kind === 'raw') return { markdown: tag.inner, isLeftOver: false };
  if (tag.kind === 'code') return { markdown: fenced(tag), isLeftOver: false };
  if (tag.kind !== 'wordpress') return translateTag(tag.inner, tag.kind, context);
  if (/caption$/.test(tag.name) && tag.content !== null)
    return { markdown: captioned(tag, context.setCaption), isLeftOver: false };
  if (tag.content === null) return translateTag(tag.inner, 'wordpress', context);
  const content = tag.content.trim();
  return { markdown: /^https?:\/\/\S+$/.test(content) ? link(content, content) : content, isLeftOver: true };
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
