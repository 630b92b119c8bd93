import { codeRanges } from './code-ranges.ts';
import type { Translation } from './translate-tag.ts';
import { translateOutput, translateTag } from './translate-tag.ts';

/** A tag of another generator's template language that was left over, by the line of the text it stands on. */
export interface LeftOver {
  tag: string;
  line: number;
}

const LONGEST_TAG = 4000;

/**
 * Takes Hugo's shortcodes and Liquid's tags out of a Markdown text before it is parsed. What they plainly say is kept as
 * Markdown: addresses, pictures, quoted words. Every tag that needs its generator to mean anything is told.
 * Code is left alone. Line breaks are kept, so that the lines of the text stay those of the file.
 */
export function expandShortcodes(text: string): { text: string; leftOver: LeftOver[] } {
  if (!text.includes('{{') && !text.includes('{%')) return { text, leftOver: [] };
  const code = codeRanges(text);
  const leftOver: LeftOver[] = [];
  const next = tagFinder(text);
  let out = '';
  let done = 0;
  let line = 1;
  let counted = 0;
  let nextCode = 0;
  let at = next(0);
  while (at >= 0) {
    while (nextCode < code.length && code[nextCode]![1] <= at) nextCode++;
    const range = code[nextCode];
    const tag = range && range[0] <= at ? null : readTag(text, at);
    if (!tag) {
      at = next(range && range[0] <= at ? range[1] : at + 2);
      continue;
    }
    const { markdown, isLeftOver } = translate(tag);
    for (; counted < at; counted++) if (text.charCodeAt(counted) === NEW_LINE) line++;
    if (isLeftOver) leftOver.push({ tag: text.slice(at, Math.min(tag.end, at + 60)), line });
    const lostBreaks = count(text.slice(at, tag.end), '\n') - count(markdown, '\n');
    out += text.slice(done, at) + markdown + '\n'.repeat(Math.max(lostBreaks, 0));
    done = tag.end;
    at = next(done);
  }
  return { text: out + text.slice(done), leftOver };
}

const NEW_LINE = 10;

function translate(tag: Tag): Translation {
  if (tag.kind === 'output') return translateOutput(tag.inner);
  return tag.kind === 'raw' ? { markdown: tag.inner, isLeftOver: false } : translateTag(tag.inner, tag.kind);
}

/** Finds the next `{{` or `{%`; each kind is looked for once, however often the other one comes. */
function tagFinder(text: string): (from: number) => number {
  const places = { '{{': -2, '{%': -2 };
  return (from) => {
    for (const mark of ['{{', '{%'] as const) {
      const place = places[mark];
      if (place !== -1 && place < from) places[mark] = text.indexOf(mark, from);
    }
    const found = Object.values(places).filter((place) => place >= 0);
    return found.length === 0 ? -1 : Math.min(...found);
  };
}

interface Tag {
  kind: 'hugo' | 'liquid' | 'output' | 'raw';
  inner: string;
  end: number;
}

function readTag(text: string, at: number): Tag | null {
  const window = text.slice(at, at + LONGEST_TAG);
  const hugo = /^\{\{([<%])/.exec(window);
  if (hugo) {
    const close = window.indexOf(hugo[1] === '<' ? '>}}' : '%}}');
    return close < 0 ? null : { kind: 'hugo', inner: window.slice(3, close), end: at + close + 3 };
  }
  if (window.startsWith('{%')) {
    const close = window.indexOf('%}');
    if (close < 0) return null;
    const inner = window.slice(2, close).replace(/^-|-$/g, '');
    const pair = /^\s*(raw|comment)\s*$/.exec(inner)?.[1];
    const ending = pair ? new RegExp(`\\{%-?\\s*end${pair}\\s*-?%\\}`).exec(window) : null;
    if (ending)
      return {
        kind: 'raw',
        inner: pair === 'raw' ? window.slice(close + 2, ending.index) : '',
        end: at + ending.index + ending[0].length,
      };
    return { kind: 'liquid', inner, end: at + close + 2 };
  }
  const close = window.indexOf('}}');
  return close < 0 || window.slice(2, close).includes('\n\n')
    ? null
    : { kind: 'output', inner: window.slice(2, close), end: at + close + 2 };
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
