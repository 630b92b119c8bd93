import type { LabelKey, Labels } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import type { Group } from '../entry.ts';

/** One way of grouping articles, as data. Directory, group pages, years and facets follow from it. */
export interface Grouping {
  /** What one group is: `tag`. The labels of this name and of the directory's are printed. */
  kind: string;
  /** The folder of the directory and of all groups, `tags`; null where there is no directory, and groups lie at the root. */
  directory: string | null;
  /** The name of one group and of all of them: labels, or the owner's own words. */
  labels?: { one: LabelKey; all: LabelKey };
  words?: { one: string; all: string };
  /** True where groups lie inside one another. */
  isTree: boolean;
}

/** A grouping with its groups: the top ones of a tree. */
export interface GroupsOf {
  grouping: Grouping;
  groups: Group[];
}

export const SECTIONS: Grouping = {
  kind: 'section',
  directory: 'sections',
  labels: { one: 'section', all: 'sections' },
  isTree: true,
};
export const TAGS: Grouping = { kind: 'tag', directory: 'tags', labels: { one: 'tag', all: 'tags' }, isTree: false };
export const AUTHORS: Grouping = {
  kind: 'author',
  directory: 'authors',
  labels: { one: 'author', all: 'authors' },
  isTree: false,
};
export const LANGUAGES: Grouping = {
  kind: 'language',
  directory: null,
  labels: { one: 'language', all: 'languages' },
  isTree: false,
};

/** The groupings of a site, in the order of the masthead. */
export function groupingsOf(site: Pick<Site, 'groupings'>): Grouping[] {
  return [SECTIONS, TAGS, AUTHORS, ...site.groupings.map(furtherGrouping), LANGUAGES];
}

/** A grouping that site.yaml names. */
export function furtherGrouping({ key, directory, label, one }: Site['groupings'][number]): Grouping {
  return { kind: key, directory, words: { one, all: label }, isTree: false };
}

/** What one group of a grouping is called, and what all of them are. */
export function wordsOf(labels: Labels, grouping: Grouping): { one: string; all: string } {
  if (grouping.words) return grouping.words;
  const { one, all } = grouping.labels!;
  return { one: labels[one], all: labels[all] };
}
