import { posix } from 'node:path';

/** What a tag says in Markdown; `isLeftOver` when the tag needs its generator to mean all it meant. */
export interface Translation {
  markdown: string;
  isLeftOver: boolean;
}

const PICTURE_TAG = /^(image|img|figure|picture|photo)|img|image|figure/i;
const PICTURE_FILE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/** A shortcode (`img src="a.png" alt="..."`) or a Liquid tag (`post_url 2020-11-10-summit`). */
export function translateTag(inner: string, kind: 'hugo' | 'liquid'): Translation {
  const { name, named, values } = readTag(inner);
  const first = values[0] ?? '';
  if (kind === 'hugo' && /^(rel)?ref$/.test(name))
    return { markdown: refAddress(first || (named['path'] ?? '')), isLeftOver: false };
  if (kind === 'liquid' && name === 'post_url') return { markdown: `${posix.basename(first)}.md`, isLeftOver: false };
  if (kind === 'liquid' && name === 'link') return { markdown: `/${first}`, isLeftOver: false };
  if (/^(end)?(raw|highlight)$|^\/?highlight$/.test(name))
    return {
      markdown: name === 'highlight' ? `\`\`\`${first}` : /highlight/.test(name) ? '```' : '',
      isLeftOver: false,
    };
  return { markdown: inWords(name, named, values), isLeftOver: true };
}

/** Liquid's output: `site.baseurl`, `"/about/" | url`, `"words" | filter: "argument"`. */
export function translateOutput(inner: string): Translation {
  if (/^[\s{]*site\.(base)?url\s*(\||$)/.test(inner)) return { markdown: '', isLeftOver: false };
  const [, , text, filter, , argument] =
    /^\s*(["'])(.*?)\1\s*(?:\|\s*(\w+)(?:\s*:\s*(["'])(.*?)\4)?)?/.exec(inner) ?? [];
  if (text !== undefined && /^(url|relative_url|absolute_url)$/.test(filter ?? ''))
    return { markdown: text, isLeftOver: false };
  if (text === undefined) return { markdown: '', isLeftOver: true };
  return { markdown: /^https?:\/\//.test(text) ? link(argument ?? text, text) : escaped(text), isLeftOver: true };
}

interface TagParts {
  name: string;
  named: Record<string, string>;
  values: string[];
}

function readTag(inner: string): TagParts {
  const [, name = '', rest = ''] = /^\s*(\/?[\w./-]+)(.*)$/s.exec(inner) ?? [];
  const named: Record<string, string> = Object.create(null);
  const values: string[] = [];
  for (const part of rest.matchAll(/(?:([\w-]+)\s*[=:]\s*)?("(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[^\s"'`=]+)/g)) {
    const value = /^["'`]/.test(part[2]!) ? part[2]!.slice(1, -1).replace(/\\(["'])/g, '$1') : part[2]!;
    if (part[1]) named[part[1].toLowerCase()] = value;
    else values.push(value);
  }
  return { name: name.toLowerCase(), named, values };
}

/** A picture, a link, a video or plain words: whatever of these a tag carries. */
function inWords(name: string, named: Record<string, string>, values: string[]): string {
  const words = named['text'] ?? named['label'] ?? named['caption'] ?? named['title'] ?? named['kicker'] ?? '';
  const src = named['src'] ?? named['image'] ?? values.find((value) => PICTURE_FILE.test(value)) ?? '';
  if (src && (PICTURE_TAG.test(name) || PICTURE_FILE.test(src))) {
    const alt = named['alt'] ?? values.find((value) => value !== src) ?? '';
    return `![${escaped(alt)}](<${address(src)}>${named['caption'] ? ` "${escaped(named['caption'])}"` : ''})`;
  }
  if (/youtube/.test(name))
    return link(
      words || 'YouTube',
      `https://www.youtube.com/watch?v=${encodeURIComponent(named['id'] ?? values[0] ?? '')}`,
    );
  if (/vimeo/.test(name))
    return link(words || 'Vimeo', `https://vimeo.com/${encodeURIComponent(named['id'] ?? values[0] ?? '')}`);
  const target =
    named['href'] ??
    named['url'] ??
    named['link'] ??
    named['file'] ??
    (values.length === 1 && /[/.]/.test(values[0]!) ? values[0] : undefined);
  if (target !== undefined && !/^\w+\.html$/.test(target))
    return name === 'link' ? address(target) : link(words || target, target);
  const cite = named['cite'] ?? named['author'];
  return words ? escaped(words) + (cite ? ` (${escaped(cite)})` : '') : '';
}

/** `/news/file.md#part` of Hugo's ref is counted from the content folder. */
function refAddress(target: string): string {
  return address(target);
}

function link(words: string, target: string): string {
  return `[${escaped(words)}](<${address(target)}>)`;
}

function address(target: string): string {
  return target.trim().replace(/[<>\n]/g, '');
}

function escaped(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]()<>"&#|~]/g, '\\$&');
}
