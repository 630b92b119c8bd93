import { flatten } from '../../catalog/by-section.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { compare } from '../../problems.ts';
import { languageName } from '../../site/languages.ts';
import type { Facet } from '../page/query.ts';

/** The value that stands for a section in the index and in addresses: its path below `/sections/`, `world/iran`. */
export function sectionValue({ path }: { path: string }): string {
  return path.slice('/sections/'.length, -1);
}

/** A value of a facet as the search page loads it: the value, its name, and how many articles have it. */
export type NamedValue = [value: string, name: string, count: number];

/** The values of each facet with their names, in the order in which they are shown; only facets with something to choose. */
export function facetNames({ site, entries, sections, tags, authors }: Catalog): Map<Facet, NamedValue[]> {
  const languages = new Map<string, number>();
  for (const { article } of entries) languages.set(article.lang, (languages.get(article.lang) ?? 0) + 1);
  const named: [Facet, NamedValue[]][] = [
    ['section', flatten(sections).map((section) => [sectionValue(section), section.label, section.entries.length])],
    ['tag', tags.map((tag) => [tag.slug, tag.label, tag.entries.length])],
    ['author', authors.map((author) => [author.slug, author.label, author.entries.length])],
    [
      'language',
      [...languages.keys()]
        .sort((a, b) => Number(b === site.language) - Number(a === site.language) || compare(a, b))
        .map((lang) => [lang, languageName(lang), languages.get(lang)!]),
    ],
  ];
  return new Map(named.filter(([facet, values]) => values.length > (facet === 'language' ? 1 : 0)));
}

/** The file of the edition that tells the names of a facet's values. */
export function namesFile(facet: Facet): string {
  return `search/names/${facet}.json`;
}
