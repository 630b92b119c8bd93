import type { Catalog } from '../../catalog/catalog.ts';
import type { SectionNode } from '../../site/site.ts';
import { compare } from '../../problems.ts';

/** Names that the editor offers as choices or examples. */
export interface KnownNames {
  /** Values of `section`, parents before children, with their labels. */
  sections: { value: string; label: string }[];
  /** The most frequent names of the latest articles. */
  tags: string[];
  authors: string[];
  languages: string[];
}

/** How many of the latest articles are counted, and how many names are offered. */
const LAST = 2000;
const TOLD = 60;

/** Collects the names in an archive. The cost does not grow with the archive. */
export function knownNames({ site, entries, sections }: Catalog): KnownNames {
  const last = entries.slice(-LAST);
  const listed = site.sections.length > 0;
  return {
    sections: listed
      ? site.sections.flatMap((node) => withInner(node, [], []))
      : sections.map(({ label }) => ({ value: label, label })),
    tags: mostUsed(last.map(({ article }) => article.tags)),
    authors: mostUsed(last.map(({ article }) => article.authors)),
    languages: site.languages.length > 0 ? [...new Set([site.language, ...site.languages])] : [],
  };
}

function withInner({ slug, label, sections }: SectionNode, slugs: string[], labels: string[]): KnownNames['sections'] {
  const [value, name] = [
    [...slugs, slug],
    [...labels, label],
  ];
  return [
    { value: value.join('/'), label: name.join(' / ') },
    ...sections.flatMap((node) => withInner(node, value, name)),
  ];
}

function mostUsed(lists: string[][]): string[] {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || compare(a, b))
    .slice(0, TOLD)
    .map(([name]) => name);
}
