import { posix } from 'node:path';
import { embedOf } from '../tags/embeds.ts';
import { ADDRESS_KEYS, isWord, STEERING, WORD_KEYS } from '../tags/tag-meanings.ts';
import type { TagParts } from '../tags/tag-parts.ts';
import { partsOf } from '../tags/tag-parts.ts';
import { pictureOf } from '../tags/tag-picture.ts';
import type { TagPlace } from '../tags/tag-place.ts';
import { address, escapedMarkdown, inAttribute, link } from '../tags/tag-words.ts';

/** The Markdown that replaces a tag. `isLeftOver` if the tag needs its generator for a part of its meaning. */
export interface Translation {
  markdown: string;
  isLeftOver: boolean;
}

/** What translating a tag needs: its place, the front matter of its page, and a store for captions in Markdown. */
export interface TagContext {
  place: TagPlace;
  pageValue: (key: string) => string | undefined;
  setCaption: (markdown: string) => string;
}

/** A shortcode (`img src="a.png" alt="..."`) or a Liquid tag (`post_url 2020-11-10-summit`). */
export function translateTag(inner: string, kind: 'hugo' | 'liquid' | 'wordpress', context: TagContext): Translation {
  const parts = partsOf(inner);
  const known = ADDRESS_TAGS.find(({ names, of }) => (of === 'any' || of === kind) && names.test(parts.name));
  const isPlain = known !== undefined && (known.fits?.(parts) ?? true);
  if (context.place !== 'text') {
    const { named, values } = parts;
    const value = isPlain ? known.address(parts) : context.place === 'address' ? addressIn(parts) : wordsOf(parts);
    const needsGenerator =
      !isPlain && !(Object.keys(named).length === 0 && values.length === 1 && /asset|url|path/.test(parts.name));
    return {
      markdown: context.place === 'address' ? inAddress(value) : inAttribute(value),
      isLeftOver: needsGenerator,
    };
  }
  if (isPlain) return { markdown: address(known.address(parts)), isLeftOver: false };
  if (kind === 'liquid' && STEERING.has(parts.name)) return { markdown: '', isLeftOver: true };
  const param = kind === 'hugo' && parts.name === 'param' ? context.pageValue(parts.values[0]?.text ?? '') : undefined;
  if (param !== undefined) return { markdown: param, isLeftOver: false };
  if (/^(?:end)?raw$/.test(parts.name)) return { markdown: '', isLeftOver: false };
  return { markdown: inWords(parts, context), isLeftOver: true };
}

/** Tags that consist of an address. */
const ADDRESS_TAGS: {
  names: RegExp;
  of: 'hugo' | 'liquid' | 'any';
  fits?: (parts: TagParts) => boolean;
  address: (parts: TagParts) => string;
}[] = [
  { names: /^(?:rel)?ref$/, of: 'hugo', address: ({ values, named }) => values[0]?.text ?? named['path'] ?? '' },
  { names: /^post_url$/, of: 'liquid', address: ({ values }) => `${posix.basename(values[0]?.text ?? '')}.md` },
  { names: /^post_path$/, of: 'liquid', address: ({ values }) => `${posix.basename(values[0]?.text ?? '')}.md` },
  {
    names: /^link$/,
    of: 'liquid',
    fits: ({ values }) => values.length === 1,
    address: ({ values }) => `/${(values[0]?.text ?? '').replace(/^\//, '')}`,
  },
];

/** Liquid's output: `site.baseurl`, `page.image`, `"/about/" | url`, `"words" | filter: "argument"`. */
export function translateOutput(inner: string, { place, pageValue }: TagContext): Translation {
  if (/^[\s{]*site\.(base)?url\s*(\||$)/.test(inner)) return { markdown: '', isLeftOver: false };
  const [, key] =
    /^[\s{-]*(?:page|post|\.Params|\$\.Page\.Params|\.Page\.Params)\.([\w-]+)\s*(?:\||$|-$)/.exec(inner) ?? [];
  const value = key === undefined ? undefined : pageValue(key);
  if (value !== undefined) return { markdown: place === 'text' ? value : placed(value, place), isLeftOver: false };
  const [, , text, filter, , argument] =
    /^\s*(["'])(.*?)\1\s*(?:\|\s*(\w+)(?:\s*:\s*(["'])(.*?)\4)?)?/.exec(inner) ?? [];
  if (text !== undefined && /^(url|relative_url|absolute_url|relURL|absURL)$/.test(filter ?? ''))
    return { markdown: text, isLeftOver: false };
  if (text === undefined) return { markdown: '', isLeftOver: true };
  if (place !== 'text') return { markdown: placed(text, place), isLeftOver: true };
  return {
    markdown: /^https?:\/\//.test(text) ? link(argument ?? text, text) : escapedMarkdown(text),
    isLeftOver: true,
  };
}

function placed(value: string, place: TagPlace): string {
  return place === 'address' ? inAddress(value) : inAttribute(value);
}

/** An address that can replace another: without spaces, and without a character that would end it. */
function inAddress(value: string): string {
  return value
    .trim()
    .replace(/[\s<>"'()]/g, (sign) =>
      encodeURIComponent(sign).replace(/['()]/g, (s) => `%${s.charCodeAt(0).toString(16)}`),
    );
}

function addressIn(parts: TagParts): string {
  const { named, values } = parts;
  const named_ = ADDRESS_KEYS.map((key) => named[key]).find((value) => value !== undefined);
  return (
    embedOf(parts)?.address ?? named_ ?? values.find(({ text }) => /[/.]/.test(text))?.text ?? values.at(-1)?.text ?? ''
  );
}

/** The picture, video, link or words of a tag. */
function inWords(parts: TagParts, context: TagContext): string {
  const { name, named, values } = parts;
  const picture = pictureOf(parts, context.setCaption);
  if (picture) return picture;
  const words = wordsOf(parts);
  const named_ = ADDRESS_KEYS.map((key) => named[key]).filter((value) => value !== undefined && value !== '');
  const embed = embedOf(parts);
  if (embed) return link(named['title'] || named['label'] || embed.label, embed.address);
  const media = /\b(?:video|audio)$/.exec(name)?.[0];
  const file = media && (mediaIn(named) ?? values.find(({ text }) => MEDIA_FILE.test(text))?.text);
  if (media && file)
    return `<${media} src="${inAttribute(address(file))}" controls${words ? ` title="${inAttribute(words)}"` : ''}></${media}>`;
  const addresses = [
    ...named_.filter((value) => /[/.#]/.test(value!) || /^(?:link|href|url)$/.test(name)),
    ...Object.values(named).filter((value) => /^https?:\/\//i.test(value)),
    ...values.filter(({ text }) => /^https?:\/\//i.test(text) || isPath(text)).map(({ text }) => text),
  ];
  const targets = [...new Set(addresses as string[])].filter((target) => !/^[\w-]+\.html$/.test(target));
  const [first, ...others] = targets;
  if (first === undefined) return escapedMarkdown(words) + cited(named);
  if (name === 'link' && words === '') return address(first);
  return [link(words || first, first) + cited(named), ...others.map((target) => link(target, target))].join(' ');
}

const MEDIA_FILE = /\.(?:mp[34]|m4[av]|mov|webm|og[agv]|opus|wav|flac)(?:[?#].*)?$/i;

/** The video or sound of a tag: the first value that names such a file. */
function mediaIn(named: Record<string, string>): string | undefined {
  return Object.values(named).find((value) => MEDIA_FILE.test(value));
}

function isPath(text: string): boolean {
  return (
    /^\.{0,2}\/[^\s]+$/.test(text) || /^[\w./-]+\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|txt|mp[34]|webm|md)$/i.test(text)
  );
}

function cited(named: Record<string, string>): string {
  const cite = named['cite'] ?? named['author'];
  return cite ? ` (${escapedMarkdown(cite)})` : '';
}

/** The words of a tag for readers, in order. */
function wordsOf({ named, values, name }: TagParts): string {
  const own = WORD_KEYS.flatMap((key) => (named[key] ? [named[key]] : []));
  const further = name.startsWith('include ') ? [] : values.filter(isWord).map(({ text }) => text);
  return [...new Set([...own, ...further])].join(own.length > 0 ? ': ' : ' ');
}
