import type { Problem } from '../problems.ts';
import { groupByName } from './by-name.ts';
import type { Entry, Group } from './entry.ts';

export function groupByAuthor(entries: Entry[], problems: Problem[]): Group[] {
  const namesOf = (entry: Entry) => entry.article.authors;
  const lineOf = (entry: Entry) => entry.article.authorsLine;
  return groupByName(
    entries,
    { kind: 'author', directory: 'authors', field: 'authors', namesOf, lineOf, emptyCode: 'tag-empty' },
    problems,
  );
}
