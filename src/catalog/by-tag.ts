import type { Problem } from '../problems.ts';
import { groupByName } from './by-name.ts';
import type { Entry, Group } from './entry.ts';

export function groupByTag(entries: Entry[], problems: Problem[]): Group[] {
  const namesOf = (entry: Entry) => entry.article.tags;
  const lineOf = (entry: Entry) => entry.article.tagsLine;
  return groupByName(
    entries,
    { kind: 'tag', directory: 'tags', field: 'tags', namesOf, lineOf, emptyCode: 'tag-empty' },
    problems,
  );
}
