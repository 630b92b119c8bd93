import type { Group } from '../../catalog/entry.ts';
import type { GroupCount } from '../../catalog/group-count.ts';
import { nameOf } from '../../catalog/group-name.ts';
import type { Grouping } from '../../catalog/groups/groupings.ts';
import { groupingsOf, groupingWords } from '../../catalog/groups/groupings.ts';
import type { LabelKey } from '../../site/labels.ts';
import { fill } from '../../site/labels.ts';
import { href } from '../../urls.ts';
import type { Initial } from '../../views/by-initial.ts';
import { byInitial, initialId } from '../../views/by-initial.ts';
import type { Frame } from '../../views/frame.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { OutputKind } from '../output.ts';

/** All tags or authors from A to Z, or the tree of sections. */
export interface DirectoryView {
  head: PageHead;
  frame: Frame;
  kind: string;
  headline: string;
  /** Its label, if the name is not the owner's. */
  headlineOf?: LabelKey;
  count: number;
  /** True for a list so long that readers search it. */
  filterable: boolean;
  /** By initial. Sections are a single group without heading. */
  letters: Initial<DirectoryEntry>[];
}

export interface DirectoryEntry {
  text: string;
  href: string;
  count: number;
  children: DirectoryEntry[];
}

/** The number of groups that fill several screens. */
const LONG = 40;

/** A group of a directory with its subgroups. */
interface GroupTree extends GroupCount {
  children: GroupTree[];
}

interface DirectoryFacts {
  grouping: Grouping;
  around: { groups: GroupTree[] };
}

export const DIRECTORY: OutputKind<DirectoryFacts> = {
  name: 'directory',
  owns: (site) => groupingsOf(site).flatMap(({ directory }) => (directory === null ? [] : [`/${directory}/*`])),
  list: ({ catalog }) =>
    catalog.groupings.flatMap(({ grouping, groups }) =>
      grouping.directory === null
        ? []
        : [{ path: `/${grouping.directory}/`, facts: { grouping, around: { groups: groups.map(treeOf) } } }],
    ),
  make: {
    by: 'page',
    component: 'DirectoryPage',
    place: ({ grouping }) => ({ path: `/${grouping.directory}/` }),
    view: directoryView,
  },
  sitemap: () => ({ year: null }),
};

function treeOf(group: Group): GroupTree {
  return { name: nameOf(group), count: group.entries.length, children: group.children.map(treeOf) };
}

function directoryView({ site, frame, path }: PageContext, { grouping, around }: DirectoryFacts): DirectoryView {
  const lang = site.language;
  const headline = groupingWords(frame.labels, grouping).all;
  const description = fill(frame.labels.describeDirectory, { name: headline, site: site.title });
  const entry = ({ name, count, children }: GroupTree): DirectoryEntry => ({
    text: name.label,
    href: href(name.path, site.base),
    count,
    children: children.map(entry),
  });
  return {
    head: makeHead(site, frame.labels, { path, lang, title: headline, description }),
    frame,
    kind: grouping.kind,
    headline,
    ...(grouping.labels ? { headlineOf: grouping.labels.all } : {}),
    count: around.groups.length,
    filterable: around.groups.length >= LONG,
    letters: grouping.isTree
      ? [{ letter: '', id: initialId(0), entries: around.groups.map(entry) }]
      : byInitial(around.groups, lang, ({ name }) => name.label).map(({ entries, ...initial }) => ({
          ...initial,
          entries: entries.map(entry),
        })),
  };
}
