import type { Problem, ProblemCode } from '../problems.ts';
import { compare } from '../problems.ts';

/** How many problems there are of one kind. */
export interface KindCount {
  code: ProblemCode;
  severity: Problem['severity'];
  count: number;
}

/** Counts problems by kind. Errors come first, then the most frequent kinds. */
export function countProblems(problems: Problem[]): KindCount[] {
  const counts = new Map<string, KindCount>();
  for (const { code, severity } of problems) {
    const key = `${severity} ${code}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { code, severity, count: 1 });
  }
  return [...counts.values()].sort(
    (a, b) => compare(a.severity, b.severity) || b.count - a.count || compare(a.code, b.code),
  );
}

/**
 * Sorts errors before warnings, and within each, problems of changed files before others. Otherwise the order stays.
 */
export function errorsFirst(problems: Problem[], changed: ReadonlySet<string> = new Set()): Problem[] {
  const rank = ({ severity, file }: Problem) => (severity === 'error' ? 0 : 2) + (changed.has(file) ? 0 : 1);
  return problems.toSorted((a, b) => rank(a) - rank(b));
}
