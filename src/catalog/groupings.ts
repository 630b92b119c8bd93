import type { LabelKey } from '../site/labels.ts';
import type { Group } from './entry.ts';

/** One way of grouping articles, as data. Directory, group pages, years and facets follow from it. */
export interface Grouping {
  /** What one group is: `tag`. The labels of this name and of the directory's are printed. */
  kind: string;
  /** The folder of the directory and of all groups, `tags`; null where there is no directory, and groups lie at the root. */
  directory: string | null;
  /** The name of one group and of all of them. */
  labels: { one: LabelKey; all: LabelKey };
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

/** The groupings that every archive has, in the order of the masthead. */
export const BUILT_IN: readonly Grouping[] = [SECTIONS, TAGS, AUTHORS, LANGUAGES];
