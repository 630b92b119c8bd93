import type { Place } from '../problems.ts';
import type { Raw } from '../raw/raw.ts';
import type { Article, WrittenAt } from './article.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Folded, Key } from './keys/dialects.ts';

/** Keys for which each single name has a place too. */
const LISTED: Key[] = ['tags', 'authors', 'aliases', 'section'];

/** The place of each front matter value, by its key. A name of a list has the key `tags/the name`. */
export function placesOf({ fields, groups, furtherTags }: Folded): Record<string, WrittenAt> {
  const places: Record<string, WrittenAt> = Object.create(null);
  const add = (name: string, { line, column }: Place) => {
    places[name] ??= [line, column];
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
  return places;
}

/** Lines for an article that did not come from a file. */
type Lined = { writtenAt?: Record<string, WrittenAt>; groups?: Record<string, { line: number }> } & Partial<
  Record<'tagsLine' | 'authorsLine' | 'sectionLine' | 'slugLine', number>
>;

/** The place of a value, else of its key, else the start of the file. */
export function placeOf(article: Lined, key: string, name?: string): Place {
  const { writtenAt } = article;
  const own = name === undefined ? undefined : writtenAt?.[`${key}/${name}`];
  const [line, column] = own ??
    writtenAt?.[key] ?? [article.groups?.[key]?.line ?? article[`${key}Line` as 'tagsLine'] ?? 1, 1];
  return { line, column };
}

/** The line of the first key of YAML front matter, if that key is at the start of its line. */
export function firstKeyLine({ map, language }: FrontMatter): Pick<Article, 'firstKeyLine'> {
  const at = language === 'yaml' ? map.entries[0]?.at : undefined;
  return at?.column === 1 ? { firstKeyLine: at.line } : {};
}
