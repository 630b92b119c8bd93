import { relative } from 'node:path';
import { printProblem } from '../problems/print-problem.ts';
import { inFolder } from '../problems.ts';
import type { DevArchive } from './dev-archive.ts';

/** Prints the problems of changed files in full, and the number of all problems. */
export function sayProblems(archive: DevArchive, content: string, files: string[] | null): void {
  const shown = inFolder(archive.problems, relative('.', content) || '.');
  const own = files
    ? shown.filter(({ file }) => files.some((name) => file.endsWith(`/${name}`)))
    : shown.filter(({ severity }) => severity === 'error');
  for (const problem of own) console.log(`${printProblem(problem)}\n`);
  const errors = archive.problems.filter(({ severity }) => severity === 'error').length;
  const { articles, hidden } = archive.counts;
  console.log(
    `${files ? `${files.join(', ')}: read again. ` : ''}${articles} articles, ${hidden} of them drafts or scheduled. ${errors} errors, ${archive.problems.length - errors} warnings.`,
  );
}
