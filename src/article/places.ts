import type { Place } from '../problems.ts';
import type { Raw } from '../raw/raw.ts';
import type { Article } from './article.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Folded, Key } from './keys/dialects.ts';

/** Keys for which each single name has a place too. */
const LISTED: Key[] = ['tags', 'authors', 'aliases', 'section'];

/**
 * The place of each front matter value, a line each: `line column key`. A name of a list has the key `tags/the name`.
 * A text, because objects with such keys take half of the memory of all articles, and few are ever looked at.
 */
export function placesOf({ fields, groups, furtherTags }: Folded): string {
  const places = new Map<string, string>();
  const add = (name: string, { line, column }: Place) => {
    const key = inOneLine(name);
    if (!places.has(key)) places.set(key, `${line} ${column} ${key}`);
  };
  const addNames = (key: string, value: Raw) => {
    if (value.kind === 'list') for (const item of value.items) addNames(key, item);
    else if (value.kind === 'text') {
      add(`${key}/${value.text.trim()}`, value.at);
      for (const part of value.text.split(',')) add(`${key}/${part.trim()}`, value.at);
    }
  };
  for (const [key, { value }] of fields) {
    add(key, value.at);
    if (LISTED.includes(key)) addNames(key, value);
  }
  for (const [key, { value }] of groups) {
    add(key, value.at);
    addNames(key, value);
  }
  for (const tag of furtherTags) addNames('tags', tag);
  return [...places.values()].join('\n');
}

/** Lines for an article that did not come from a file. */
type Lined = { writtenAt?: string | undefined; groups?: Record<string, { line: number }> } & Partial<
  Record<'tagsLine' | 'authorsLine' | 'sectionLine' | 'slugLine', number>
>;

/** The place of a value, else of its key, else the start of the file. */
export function placeOf(article: Lined, key: string, name?: string): Place {
  return (
    (name === undefined ? undefined : writtenPlace(article, `${key}/${name}`)) ??
    writtenPlace(article, key) ?? {
      line: article.groups?.[key]?.line ?? article[`${key}Line` as 'tagsLine'] ?? 1,
      column: 1,
    }
  );
}

/** The place of a value; undefined if its front matter has none. */
export function writtenPlace({ writtenAt }: Lined, key: string): Place | undefined {
  const end = ` ${inOneLine(key)}`;
  for (const written of writtenAt?.split('\n') ?? []) {
    const [line = '', column = ''] = written.split(' ', 2);
    if (written.slice(line.length + 1 + column.length) === end) return { line: Number(line), column: Number(column) };
  }
  return undefined;
}

function inOneLine(key: string): string {
  return key.replaceAll('\n', ' ');
}

/** The line of the first key of YAML front matter, if that key is at the start of its line. */
export function firstKeyLine({ map, language }: FrontMatter): Pick<Article, 'firstKeyLine'> {
  const at = language === 'yaml' ? map.entries[0]?.at : undefined;
  return at?.column === 1 ? { firstKeyLine: at.line } : {};
}
