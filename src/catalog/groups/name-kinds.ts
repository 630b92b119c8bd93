import type { Site } from '../../site/site.ts';
import type { Entry, Group } from '../entry.ts';
import type { NameKind } from './by-name.ts';
import { AUTHORS, furtherGrouping, TAGS } from './groupings.ts';

/** The groupings whose groups are names that editors write, one row each. */
export function nameKinds({ groupings }: Pick<Site, 'groupings'>): NameKind[] {
  return [
    {
      grouping: TAGS,
      field: 'tags',
      namesOf: ({ article }) => article.tags,
      lineOf: ({ article }) => article.tagsLine,
      emptyCode: 'tag-empty',
      ownOf: ({ tags }) => tags,
    },
    {
      grouping: AUTHORS,
      field: 'authors',
      namesOf: ({ article }) => article.authors,
      lineOf: ({ article }) => article.authorsLine,
      emptyCode: 'author-empty',
      ownOf: ({ authors }) => authors,
    },
    ...groupings.map((setting) => ({
      grouping: furtherGrouping(setting),
      field: setting.key,
      namesOf: ({ article }: Entry) => article.groups?.[setting.key]?.names ?? [],
      lineOf: ({ article }: Entry) => article.groups?.[setting.key]?.line ?? 1,
      emptyCode: 'tag-empty' as const,
      ownOf: (entry: Entry) => furtherGroups(entry, setting.key),
    })),
  ];
}

function furtherGroups(entry: Entry, kind: string): Group[] {
  entry.further ??= new Map();
  let groups = entry.further.get(kind);
  if (!groups) entry.further.set(kind, (groups = []));
  return groups;
}
