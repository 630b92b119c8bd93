import { codeRanges } from './code-ranges.ts';
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
  let out = '';
  let done = 0;
  let line = 1;
  let counted = 0;
  let nextCode = 0;
  for (let at = nextTag(text, 0); at >= 0; at = nextTag(text, Math.max(at, done))) {
    while (nextCode < code.length && code[nextCode]![1] <= at) nextCode++;
    const range = code[nextCode];
    if (range && range[0] < at) {
      at = range[1];
      continue;
    }
    const tag = readTag(text, at);
    if (!tag) {
      at += 2;
      continue;
    }
    const { markdown, isLeftOver } =
      tag.kind === 'output'
        ? translateOutput(tag.inner)
        : tag.kind === 'raw'
          ? { markdown: tag.inner, isLeftOver: false }
          : translateTag(tag.inner, tag.kind);
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    if (isLeftOver) leftOver.push({ tag: text.slice(at, Math.min(tag.end, at + 60)), line });
    const lostBreaks = count(text.slice(at, tag.end), '\n') - count(markdown, '\n');
    out += text.slice(done, at) + markdown + '\n'.repeat(Math.max(lostBreaks, 0));
    done = tag.end;
  }
  return { text: out + text.slice(done), leftOver };
}

function nextTag(text: string, from: number): number {
  const [a, b] = [text.indexOf('{{', from), text.indexOf('{%', from)];
  return a < 0 ? b : b < 0 ? a : Math.min(a, b);
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
