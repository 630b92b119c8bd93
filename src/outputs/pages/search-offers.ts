import type { Catalog } from '../../catalog/catalog.ts';
import type { Group } from '../../catalog/entry.ts';
import type { GroupCount } from '../../catalog/group-count.ts';
import { countGroups } from '../../catalog/group-count.ts';
import type { Grouping } from '../../catalog/groups/groupings.ts';
import { groupingWords } from '../../catalog/groups/groupings.ts';
import { compare } from '../../problems.ts';
import type { LabelKey, Labels } from '../../site/labels.ts';
import { withDigits } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import { href } from '../../urls.ts';
import type { CountLink } from '../../views/count-link.ts';
import { countLinks } from '../../views/count-link.ts';
import type { Link } from '../../views/frame.ts';

/** What the search page offers before a reader has searched. */
export interface SearchOffers {
  /** The largest groups of each grouping, such as tags and authors. */
  largest: { text: string; of?: LabelKey; entries: CountLink[] }[];
  /** Example searches with results, as links. */
  examples: Link[];
}

/** The facts of the offers. */
export interface OfferFacts {
  largest: { grouping: Grouping; counts: GroupCount[] }[];
  /** Example searches: words, and a year after them. */
  examples: { words: string; year?: string }[];
}

const LARGEST = 8;
const EXAMPLES = 5;

/** The largest groups, and words for example searches: names of tags, of an author, of a section in its newest year. */
export function offerFacts({ tags, authors, sections, groupings }: Catalog): OfferFacts {
  const [byTag, byAuthor, bySection] = [tags, authors, sections].map(bySize) as [Group[], Group[], Group[]];
  const newest = bySection[0]?.entries.at(-1)?.article.date.day.slice(0, 4);
  const examples = [
    ...byTag.slice(0, 2).map(({ label }) => ({ words: label })),
    ...byAuthor.slice(0, 1).map(({ label }) => ({ words: label })),
    ...bySection.slice(0, 1).map(({ label }) => ({ words: label, ...(newest ? { year: newest } : {}) })),
    ...byTag.slice(2, 4).map(({ label }) => ({ words: `"${label}"` })),
    ...byAuthor.slice(1, 3).map(({ label }) => ({ words: label })),
  ];
  return {
    largest: groupings
      .filter(({ grouping, groups }) => grouping.directory !== null && !grouping.isTree && groups.length > 0)
      .map(({ grouping, groups }) => ({ grouping, counts: countGroups(bySize(groups).slice(0, LARGEST)) })),
    examples: [...new Map(examples.map((example) => [example.words, example])).values()].slice(0, EXAMPLES),
  };
}

/** The offers as the page prints them. */
export function searchOffers(site: Site, labels: Labels, { largest, examples }: OfferFacts): SearchOffers {
  return {
    largest: largest.map(({ grouping, counts }) => ({
      text: groupingWords(labels, grouping).all,
      ...(grouping.labels ? { of: grouping.labels.all } : {}),
      entries: countLinks(site, counts),
    })),
    examples: examples.map(({ words, year }) => {
      const text = year === undefined ? words : `${words} ${withDigits(labels, year)}`;
      return { text, href: `${href('/search/', site.base)}?q=${encodeURIComponent(text)}` };
    }),
  };
}

function bySize(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => b.entries.length - a.entries.length || compare(a.path, b.path));
}
