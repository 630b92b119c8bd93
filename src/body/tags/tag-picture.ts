import type { TagParts } from './tag-parts.ts';
import { partsOf } from './tag-parts.ts';
import { address, escapedMarkdown } from './tag-words.ts';

const PICTURE_TAG = /image|img|figure|picture|photo|\bpic\b/;
const PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|ico)(?:[?#].*)?$/i;
/** Sizes between the file and the description. */
const SIZE = /^(?:\d[\d.]*(?:px|%|em|rem)?|auto|left|right|center|\d+x\d+)$/i;

/** The picture of a tag in Markdown; null if it has none. `setCaption` stores a caption that is itself Markdown. */
export function pictureOf(parts: TagParts, setCaption: (markdown: string) => string): string | null {
  const { name, named, values } = parts;
  const at = values.findIndex(({ text }) => PICTURE_FILE.test(text));
  const isTag = PICTURE_TAG.test(name);
  const src =
    named['src'] ?? named['image'] ?? named['image_path'] ?? named['url'] ?? named['file'] ?? values[at]?.text ?? '';
  const isPicture = PICTURE_FILE.test(src) || (isTag && (named['src'] ?? named['image']) !== undefined);
  if (src === '' || !isPicture) return null;
  const { title, alt } = wordsBehind(values.slice(at + 1), at);
  const caption = named['caption'] ?? named['credit'] ?? title ?? named['title'] ?? '';
  const credit = named['caption'] && named['credit'] ? ` Credit: ${named['credit']}` : attributed(named);
  const shown = titleOf(caption + credit, named['caption'] !== undefined || credit !== '', setCaption);
  const picture = `![${escapedMarkdown(named['alt'] ?? alt ?? '')}](<${address(src)}>${shown})`;
  const target = named['link'] ?? named['href'];
  return target && target !== src ? `[${picture}](<${address(target)}>)` : picture;
}

function attributed(named: Record<string, string>): string {
  const { attr, attrlink } = named;
  if (!attr) return '';
  return ` ${attrlink ? `[${attr}](<${address(attrlink)}>)` : attr}`;
}

/** A caption without Markdown becomes the title; any other is stored. */
function titleOf(caption: string, isMarkdown: boolean, setCaption: (markdown: string) => string): string {
  if (caption.trim() === '') return '';
  return ` "${isMarkdown && /[*_`[<&\\]/.test(caption) ? setCaption(caption.trim()) : escapedMarkdown(caption)}"`;
}

/** Octopress and Hexo: `[class] file [width] [height] [title [alt]]`. A single text is the description. */
function wordsBehind(values: TagParts['values'], at: number): { title?: string; alt?: string } {
  if (at < 0) return {};
  const words = values.filter(({ text }) => !SIZE.test(text));
  // Hexo puts two quoted texts into one pair of quotes.
  const inner =
    words.length === 1 && /^["'].*["']$/.test(words[0]!.text) ? partsOf(`x ${words[0]!.text}`).values : words;
  if (inner.some(({ isQuoted }) => !isQuoted)) return { alt: inner.map(({ text }) => text).join(' ') };
  const [first, second] = inner.map(({ text }) => text);
  if (first === undefined) return {};
  return second === undefined ? { alt: first } : { title: first, alt: second };
}
