import type { LabelKey, Labels } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import type { Group } from '../entry.ts';

/** One way of grouping articles, as data. It determines the directory, group pages, years and facets. */
export interface Grouping {
  /** The name of one group: `tag`. Pages print the labels of this name and of the directory. */
  kind: string;
  /**
   * The folder of the directory and of all groups, `tags`. Null if there is no directory, and the groups are at the
   * root.
   */
  directory: string | null;
  /** The words for one group and for all of them: labels, or the owner's texts. */
  labels?: { one: LabelKey; all: LabelKey };
  words?: { one: string; all: string };
  /** True if groups can contain groups. */
  isTree: boolean;
}

/** A grouping with its groups; of a tree, the top ones. */
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

/** A grouping from site.yaml. */
export function furtherGrouping({ key, directory, label, one }: Site['groupings'][number]): Grouping {
  return { kind: key, directory, words: { one, all: label }, isTree: false };
}

/** The words for one group of a grouping, and for all of them. */
export function groupingWords(labels: Labels, grouping: Grouping): { one: string; all: string } {
  if (grouping.words) return grouping.words;
  const { one, all } = grouping.labels!;
  return { one: labels[one], all: labels[all] };
}
