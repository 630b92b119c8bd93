import type { Catalog } from '../../catalog/catalog.ts';
import { flatten } from '../../catalog/groups/by-section.ts';
import { LANGUAGES } from '../../catalog/groups/groupings.ts';
import { compare } from '../../problems.ts';
import { languageName } from '../../site/languages.ts';
import type { Site } from '../../site/site.ts';

/** The value that stands for a section in the index and in addresses: its path below `/sections/`, `world/iran`. */
export function sectionValue({ path }: { path: string }): string {
  return path.slice('/sections/'.length, -1);
}

/** The values of each facet with their names, in the order in which they are shown; only facets with something to choose. */
export function facetNames({ site, entries, groupings }: Catalog): Map<string, [string, string][]> {
  const languages = new Set(entries.map(({ article }) => article.lang));
  const named = groupings.map(({ grouping: { kind, isTree }, groups }): [string, [string, string][]] => {
    if (kind === LANGUAGES.kind) return [kind, languageNames(site, languages)];
    return [kind, flatten(groups).map((group) => [isTree ? sectionValue(group) : group.slug, group.label])];
  });
  return new Map(named.filter(([kind, values]) => values.length > (kind === LANGUAGES.kind ? 1 : 0)));
}

/** Languages of articles, the site's first. */
function languageNames(site: Site, languages: Set<string>): [string, string][] {
  return [...languages]
    .sort((a, b) => Number(b === site.language) - Number(a === site.language) || compare(a, b))
    .map((lang) => [lang, languageName(lang)]);
}

/** The path of the file that holds the names of a facet's values. */
export function namesPath(facet: string): string {
  return `/search/names/${facet}.json`;
}
