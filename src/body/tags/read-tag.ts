import { inAttribute } from './tag-words.ts';
import type { WordPressTag } from './wordpress.ts';
import { readWordPressTag } from './wordpress.ts';

/** One tag of a text: its content, and where it ends. `raw` and `code` extend to their end tags. */
export type Tag =
  | { kind: 'hugo' | 'liquid' | 'output' | 'raw'; inner: string; end: number }
  | { kind: 'code'; language: string; title: string; inner: string; end: number }
  | ({ kind: 'wordpress' } & WordPressTag);

const LONGEST_TAG = 4000;
const LONGEST_CODE = 100_000;

/** The tag at an offset of a text; null if there is none. */
export function readTag(text: string, at: number): Tag | null {
  if (text[at] === '[') {
    const found = readWordPressTag(text, at);
    return found && { kind: 'wordpress', ...found };
  }
  const window = text.slice(at, at + LONGEST_TAG);
  const hugo = /^\{\{([<%])/.exec(window);
  if (hugo) {
    const close = window.indexOf(hugo[1] === '<' ? '>}}' : '%}}');
    if (close < 0) return null;
    const end = at + close + 3;
    const inner = window.slice(3, close);
    return (
      codeBlock(text, inner, end, String.raw`\{\{[<%]\s*\/\s*`, String.raw`\s*[>%]\}\}`) ?? { kind: 'hugo', inner, end }
    );
  }
  if (window.startsWith('{%')) return readLiquid(text, window, at);
  const close = window.indexOf('}}');
  return close < 0 || window.slice(2, close).includes('\n\n')
    ? null
    : { kind: 'output', inner: window.slice(2, close), end: at + close + 2 };
}

function readLiquid(text: string, window: string, at: number): Tag | null {
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
  const end = at + close + 2;
  return codeBlock(text, inner, end, String.raw`\{%-?\s*end`, String.raw`\s*-?%\}`) ?? { kind: 'liquid', inner, end };
}

/** `highlight ruby` and `codeblock title lang:js`, to their end tags. Source: Jekyll and Hugo, `highlight`; Hexo, "Code Block". */
function codeBlock(text: string, inner: string, from: number, before: string, after: string): Tag | null {
  const [, name, rest = ''] = /^\s*(highlight|codeblock|code)\b\s*(.*?)\s*$/s.exec(inner) ?? [];
  if (name === undefined) return null;
  const ending = new RegExp(`${before}${name}${after}`).exec(text.slice(from, from + LONGEST_CODE));
  if (!ending) return null;
  const words = rest
    .split(/\s+/)
    .filter(
      (word) =>
        word !== '' &&
        !/^(?:linenos|hl_lines|line_number|mark|first_line|wrap|highlight|options|anchor\w*|start\w*)\b/.test(word),
    );
  const named = words.find((word) => /^lang(?:uage)?[:=]/.test(word));
  const first = name === 'codeblock' ? undefined : words[0];
  const language = (named?.replace(/^[^:=]*[:=]/, '') ?? first ?? '').replace(/["']/g, '');
  const title = name === 'codeblock' ? words.filter((word) => word !== named).join(' ') : '';
  const code = text.slice(from, from + ending.index);
  return { kind: 'code', language, title, inner: code, end: from + ending.index + ending[0].length };
}

/** A Markdown code block. The line breaks inside the code are those of the text. */
export function fenced({ language, title, inner }: Extract<Tag, { kind: 'code' }>): string {
  const longest = Math.max(2, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const code = inner.replace(/^[ \t]*\n/, '').replace(/\n[ \t]*$/, '');
  if (title === '') return `${fence}${language}\n${code}\n${fence}`;
  // After the code, if the title needs no line of its own.
  return `<pre><code class="language-${inAttribute(language || 'text')}">${inText(code)}</code></pre><p>${inText(title)}</p>`;
}

function inText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
