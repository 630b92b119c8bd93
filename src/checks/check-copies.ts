import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';

/** Finds pictures and documents with the same bytes. The second and each further copy is reported. */
export function checkCopies(files: string[], digestOf: (file: string) => string | null): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    const digest = digestOf(file);
    if (digest === null) continue;
    const known = first.get(digest);
    if (known === undefined) first.set(digest, file);
    else
      problems.push(
        problem(
          'file-twice',
          { file, field: 'file' },
          `the same bytes as ${known}`,
          `only one of the two files: name ${known} in the articles, and delete this one`,
        ),
      );
  }
  return problems;
}
