import { flatten } from '../../catalog/by-section.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { compare } from '../../problems.ts';
import { languageName } from '../../site/languages.ts';
import type { Facet } from '../page/query.ts';

/** The value that stands for a section in the index and in addresses: its path below `/sections/`, `world/iran`. */
export function sectionValue({ path }: { path: string }): string {
  return path.slice('/sections/'.length, -1);
}

/** The values of each facet with their names, in the order in which they are shown; only facets with something to choose. */
export function facetNames({ site, entries, sections, tags, authors }: Catalog): Map<string, [string, string][]> {
  const languages = new Set(entries.map(({ article }) => article.lang));
  const named: [Facet, [string, string][]][] = [
    ['section', flatten(sections).map((section) => [sectionValue(section), section.label])],
    ['tag', tags.map(({ slug, label }) => [slug, label])],
    ['author', authors.map(({ slug, label }) => [slug, label])],
    [
      'language',
      [...languages]
        .sort((a, b) => Number(b === site.language) - Number(a === site.language) || compare(a, b))
        .map((lang) => [lang, languageName(lang)]),
    ],
  ];
  return new Map(named.filter(([facet, values]) => values.length > (facet === 'language' ? 1 : 0)));
}

/** The path of the file that holds the names of a facet's values. */
export function namesPath(facet: string): string {
  return `/search/names/${facet}.json`;
}
