import type { Catalog } from '../catalog/catalog.ts';
import type { Group } from '../catalog/group.ts';
import { compare } from '../problems.ts';
import type { Labels } from '../site/labels.ts';
import { href } from '../urls.ts';
import type { Link } from './frame.ts';

/** What the search page offers a reader who has asked nothing yet. */
export interface SearchOffers {
  /** The largest tags and authors. */
  largest: { text: string; entries: { text: string; href: string; count: number }[] }[];
  /** Searches that find something, as links. */
  examples: Link[];
}

const LARGEST = 8;
const EXAMPLES = 5;

/** The largest groups, and example searches made of their names: of tags, an author, a section in its newest year. */
export function searchOffers({ site, tags, authors, sections }: Catalog, labels: Labels): SearchOffers {
  const [byTag, byAuthor, bySection] = [tags, authors, sections].map(bySize) as [Group[], Group[], Group[]];
  const search = (words: string): Link => ({
    text: words,
    href: `${href('/search/', site.base)}?q=${encodeURIComponent(words)}`,
  });
  const newest = bySection[0]?.entries.at(-1)?.article.date.day.slice(0, 4);
  const words = [
    ...byTag.slice(0, 2).map(({ label }) => label),
    ...byAuthor.slice(0, 1).map(({ label }) => label),
    ...bySection.slice(0, 1).map(({ label }) => `${label} ${newest}`),
    ...byTag.slice(2, 4).map(({ label }) => `"${label}"`),
    ...byAuthor.slice(1, 3).map(({ label }) => label),
  ];
  const entries = (groups: Group[]) =>
    groups.slice(0, LARGEST).map(({ label, path, entries }) => ({
      text: label,
      href: href(path, site.base),
      count: entries.length,
    }));
  const largest = [
    { text: labels.tags, entries: entries(byTag) },
    { text: labels.authors, entries: entries(byAuthor) },
  ];
  return {
    largest: largest.filter((list) => list.entries.length > 0),
    examples: [...new Set(words)].slice(0, EXAMPLES).map(search),
  };
}

function bySize(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => b.entries.length - a.entries.length || compare(a.path, b.path));
}
