import { applyEdits } from '../problems/apply-edits.ts';
import type { Edit, Problem } from '../problems.ts';
import { compare } from '../problems.ts';

/** One file before and after its cures. */
export interface FixedFile {
  file: string;
  before: string;
  after: string;
  /** The number of cures applied to it. */
  made: number;
}

/**
 * Applies the cures of problems. A cure that touches several files is applied to all of them or to none. Files that are
 * not readable text stay unchanged.
 */
export function fixFiles(problems: Problem[], read: (file: string) => string | null): FixedFile[] {
  const groups = new Map<string, Edit[][]>();
  for (const { file, fix = [] } of problems) {
    for (const name of new Set(fix.map((edit) => edit.file ?? file))) {
      const own = fix.filter((edit) => (edit.file ?? file) === name);
      groups.set(name, [...(groups.get(name) ?? []), own]);
    }
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([file, edits]) => {
      const before = read(file);
      if (before === null) return [];
      const { text, made } = applyEdits(before, edits);
      return text === before ? [] : [{ file, before, after: text, made }];
    });
}
