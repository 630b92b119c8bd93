import type { Raw, RawEntry, RawMap } from '../../raw/raw.ts';
import { isEmpty } from '../../raw/raw.ts';
import { ARTICLE_KEYS } from '../../site/article-keys.ts';
import type { HeadLanguage } from '../head-language.ts';
import { COMMA } from '../values.ts';

/** Keys that only other systems write. They are read into fields of our own keys. */
const FOREIGN_KEYS = {
  imageAlt: 'imagealt coveralt coverimagealt heroimagealt featuredimagealt featureimagealt heroalt',
  imageCaption: 'imagecaption imagefigcaption covercaption heroimagecaption featuredimagecaption featureimagecaption',
  imageCredit: 'imagecredit covercredit coverimagecredit photocredit heroimagecredit featuredimagecredit',
  status: 'status poststatus',
  sourceUrl: 'sourceurl canonical canonicalurl originalurl tumblrurl',
  sourceName: 'sourcename',
  link: 'externalurl redirectto link externallink linkurl',
  postNumber: 'wordpressid postid',
  guid: 'guid',
  layout: 'layout template',
};

export type Key = keyof typeof ARTICLE_KEYS | keyof typeof FOREIGN_KEYS;

/**
 * The names that other generators, exporters and themes use, by our key. No code after this table knows foreign names.
 * Names are compared without case, hyphens and underscores. If an article has several names of one key, the first in
 * this table counts.
 */
export const DIALECTS = Object.fromEntries([
  ...Object.entries(ARTICLE_KEYS).map(([key, { names }]) => [key, names.split(' ')]),
  ...Object.entries(FOREIGN_KEYS).map(([key, names]) => [key, names.split(' ')]),
]) as Record<Key, readonly string[]>;

/** Keys that control other generators and say nothing about the article. They are kept without a warning. */
const WITHOUT_MEANING_HERE = new Set([
  ...[
    'weight',
    'order',
    'menu',
    'toc',
    'comments',
    'pin',
    'pinned',
    'sticky',
    'featured',
    'math',
    'mathjax',
    'mermaid',
  ],
  ...['uid', 'uuid', 'ghostid', 'cascade', 'outputs', 'sitemap', 'robots', 'noindex'],
  ...['css', 'js', 'hidden', 'linktitle', 'eleventynavigation', 'eleventyexcludefromcollections', 'insearchindex'],
  ...['sidebar', 'nav', 'navorder', 'parent', 'prev', 'next', 'readingtime', 'wordcount', 'markup', 'iscjklanguage'],
]);

/** Maps whose own keys count as keys of the article, as in Zola and Hugo. */
const WRAPPERS = new Set(['taxonomies', 'extra', 'params']);

export interface Folded {
  /** The value of each key, and the name under which it was written. */
  fields: Map<Key, RawEntry>;
  /** The values under the keys of further groupings. */
  groups: Map<string, RawEntry>;
  /** Unknown keys. */
  unknown: RawEntry[];
  /** Every entry without a field, kept with the article. */
  kept: RawEntry[];
  /** Set by `published: false`, which overrides every other key. */
  isUnpublished: boolean;
  /** Further section names, which become tags. */
  furtherTags: Raw[];
}

const KEY_OF_NAME = new Map<string, { key: Key; rank: number }>();
for (const [key, names] of Object.entries(DIALECTS) as [Key, readonly string[]][]) {
  names.forEach((name, rank) => {
    if (!KEY_OF_NAME.has(name)) KEY_OF_NAME.set(name, { key, rank });
  });
}

/**
 * Maps an author's keys to ours. `language` is that of the front matter. `groupingKeys` are those of the site's further
 * groupings.
 */
export function foldDialects(map: RawMap, groupingKeys: readonly string[], language: HeadLanguage | null): Folded {
  const folded: Folded = {
    fields: new Map(),
    groups: new Map(),
    unknown: [],
    kept: [],
    isUnpublished: false,
    furtherTags: [],
  };
  const entries = map.entries.flatMap((entry) => unwrap(entry));
  const ranks = new Map<Key, number>();
  for (const entry of entries) {
    const name = plainName(entry.key);
    const grouping = groupingKeys.find((key) => plainName(key) === name);
    if (grouping !== undefined) {
      if (!isEmpty(entry.value)) folded.groups.set(grouping, entry);
      continue;
    }
    const known = KEY_OF_NAME.get(name);
    if (!known) {
      if (!WITHOUT_MEANING_HERE.has(name)) folded.unknown.push(entry);
      folded.kept.push(entry);
      continue;
    }
    if (isEmpty(entry.value) || (known.key === 'date' && isYesOrNo(entry.value))) {
      if (isNo(entry.value)) folded.isUnpublished = true;
      continue;
    }
    const before = folded.fields.get(known.key);
    if (before && (ranks.get(known.key) ?? 0) <= known.rank) {
      folded.kept.push(entry);
      continue;
    }
    if (before) folded.kept.push(before);
    folded.fields.set(known.key, entry);
    ranks.set(known.key, known.rank);
  }
  // Some themes use `publishDate` as the date, others as the earliest time of publication. It
  // serves as both.
  const publishDate = entries.find((entry) => plainName(entry.key) === 'publishdate' && !isEmpty(entry.value));
  if (publishDate) folded.fields.set('publishDate', publishDate);
  for (const key of ['section', 'tags', 'authors'] as const) splitNames(folded, key, language);
  foldCategories(folded);
  return folded;
}

/**
 * Splits a text into names: at commas, as editors write them, or in YAML at spaces, as Jekyll reads `tags` and
 * `categories`. A text under `tag`, `category` or `section` is one name. Pelican separates authors by semicolons.
 */
function splitNames({ fields }: Folded, key: 'section' | 'tags' | 'authors', language: HeadLanguage | null): void {
  const entry = fields.get(key);
  if (entry?.value.kind !== 'text') return;
  const { text, at } = entry.value;
  const separator = separatorOf(plainName(entry.key), text, language);
  if (separator === null) return;
  const names = text.split(separator).map((name) => name.trim());
  const items = names.filter(Boolean).map((name) => ({ kind: 'text' as const, text: name, at }));
  fields.set(key, { ...entry, value: { kind: 'list', at, items } });
}

function separatorOf(name: string, text: string, language: HeadLanguage | null): RegExp | string | null {
  if (name === 'authors' || name === 'author') return language === 'head' && text.includes(';') ? ';' : null;
  if (name !== 'tags' && name !== 'categories') return null;
  if (COMMA.test(text)) return COMMA;
  // A section with a nested one, such as "World > Europe".
  return language === 'yaml' && !/[>›»/]/.test(text) ? /\s+/ : null;
}

/** Of several categories the first is the section, and the others are tags. */
function foldCategories({ fields, furtherTags }: Folded): void {
  const section = fields.get('section');
  if (section?.value.kind !== 'list' || plainName(section.key) === 'section') return;
  const [first, ...others] = section.value.items;
  if (first) fields.set('section', { ...section, value: first });
  // In Hexo a nested list is a path in a tree. Only one path can be the section.
  furtherTags.push(...others.flatMap((other) => (other.kind === 'list' ? other.items : [other])));
}

const BETWEEN_CATEGORIES = new RegExp(String.raw`(?:\s|${COMMA.source})+`);

/** All values under `categories`. A text with several is separated by spaces or commas. */
export function categoriesOf(entries: RawEntry[]): string[] {
  const entry = entries.find(({ key }) => /^categor(?:y|ies)$/.test(plainName(key)));
  if (!entry || entry.value.kind === 'map') return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  const names = items.flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : []));
  const isText = entry.value.kind === 'text' && plainName(entry.key) === 'categories';
  return (isText ? names.flatMap((name) => name.split(BETWEEN_CATEGORIES)) : names).filter((name) => name !== '');
}

function unwrap(entry: RawEntry): RawEntry[] {
  const isWrapper = WRAPPERS.has(plainName(entry.key)) && entry.value.kind === 'map';
  return isWrapper && entry.value.kind === 'map' ? entry.value.entries : [entry];
}

/** Removes case, hyphens, underscores and spaces from a key. */
export function plainName(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '');
}

function isYesOrNo(raw: Raw): boolean {
  return raw.kind === 'text' && /^(true|false|yes|no)$/i.test(raw.text.trim());
}

function isNo(raw: Raw): boolean {
  return raw.kind === 'text' && /^(false|no)$/i.test(raw.text.trim());
}
