import type { Problem } from '../problems.ts';
import { groupByName } from './by-name.ts';
import type { Entry } from './catalog.ts';
import type { Group } from './group.ts';

export function groupByAuthor(entries: Entry[], problems: Problem[]): Group[] {
  const namesOf = (entry: Entry) => entry.article.authors;
  const lineOf = (entry: Entry) => entry.article.authorsLine;
  return groupByName(
    entries,
    { kind: 'author', directory: 'authors', field: 'authors', namesOf, lineOf, emptyCode: 'author-empty' },
    problems,
  );
}
