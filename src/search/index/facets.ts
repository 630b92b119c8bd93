import type { Catalog } from '../../catalog/catalog.ts';
import { flatten } from '../../catalog/groups/by-section.ts';
import type { Grouping } from '../../catalog/groups/groupings.ts';
import { LANGUAGES } from '../../catalog/groups/groupings.ts';
import { compare } from '../../problems.ts';
import { languageName } from '../../site/languages.ts';
import type { Site } from '../../site/site.ts';

/** The value of a section in the index and in addresses: its path below `/sections/`, `world/iran`. */
export function sectionValue({ path }: { path: string }): string {
  return path.slice('/sections/'.length, -1);
}

/** The value of a group in the index and in addresses. */
export function facetValue({ isTree }: Grouping, group: { path: string; slug: string }): string {
  return isTree ? sectionValue(group) : group.slug;
}

/** A facet value for the search page: the value, its name, and its number of articles. */
export type NamedValue = [value: string, name: string, count: number];

/** The values of each facet with their names, in display order. Only facets with something to choose. */
export function facetNames({ site, entries, groupings }: Catalog): Map<string, NamedValue[]> {
  const languages = new Map<string, number>();
  for (const { article } of entries) languages.set(article.lang, (languages.get(article.lang) ?? 0) + 1);
  const named = groupings.map(({ grouping, groups }): [string, NamedValue[]] => {
    const { kind } = grouping;
    if (kind === LANGUAGES.kind) return [kind, languageNames(site, languages)];
    return [kind, flatten(groups).map((group) => [facetValue(grouping, group), group.label, group.entries.length])];
  });
  return new Map(named.filter(([kind, values]) => values.length > (kind === LANGUAGES.kind ? 1 : 0)));
}

/** Languages of articles with their numbers of articles, the site's first. */
function languageNames(site: Site, languages: Map<string, number>): NamedValue[] {
  return [...languages.keys()]
    .sort((a, b) => Number(b === site.language) - Number(a === site.language) || compare(a, b))
    .map((lang) => [lang, languageName(lang), languages.get(lang)!]);
}

/** The path of the file with the names of a facet's values. */
export function namesPath(facet: string): string {
  return `/search/names/${facet}.json`;
}
