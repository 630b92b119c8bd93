import { problemsDocument } from '../src/problems/explain-kind.ts';

/** Files of the repository that are made from tables of the code. */
export const GENERATED: { file: string; text: () => string }[] = [{ file: 'docs/problems.md', text: problemsDocument }];
