import type { CheckReport } from '../src/build/check/check-report.ts';
import { countProblems, errorsFirst } from '../src/problems/count-problems.ts';
import { counted } from '../src/problems/counted.ts';
import { printAnnotations } from '../src/problems/print-annotation.ts';
import { printGitlab } from '../src/problems/print-gitlab.ts';
import { printProblem } from '../src/problems/print-problem.ts';
import { printRdjson } from '../src/problems/print-rdjson.ts';
import { printSarif } from '../src/problems/print-sarif.ts';
import { printSummary } from '../src/problems/print-summary.ts';

/** The values of `check --format`. */
export const FORMATS = ['text', 'json', 'github', 'summary', 'sarif', 'gitlab', 'rdjson'] as const;
export type Format = (typeof FORMATS)[number];

/** A report in one of the formats. `changed` lists files as problems name them. */
export function printReport(
  report: CheckReport,
  format: Format,
  { limit, changed }: { limit: number | undefined; changed: ReadonlySet<string> },
): string {
  const { problems } = report;
  const shown = errorsFirst(problems).slice(0, limit);
  switch (format) {
    case 'json':
      return JSON.stringify({ ...report, problems: shown });
    case 'github':
      return printAnnotations(problems, changed);
    case 'summary':
      return printSummary(problems);
    case 'sarif':
      return printSarif(shown);
    case 'gitlab':
      return printGitlab(shown);
    case 'rdjson':
      return printRdjson(shown);
    case 'text':
      return [...shown.map((p) => `${printProblem(p)}\n`), ...totals(report, shown.length)].join('\n');
  }
}

/** The number of problems of each kind, and of articles. */
function totals({ problems, files, published, drafts, scheduled, expired }: CheckReport, shown: number): string[] {
  const kinds = countProblems(problems);
  const width = String(Math.max(0, ...kinds.map(({ count }) => count))).length;
  const lines = kinds.map(
    ({ code, severity, count }) => `  ${String(count).padStart(width)}  ${severity.padEnd(7)}  ${code}`,
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const certain = problems.filter(({ fix }) => fix).length;
  return [
    ...(kinds.length > 1 ? [...lines, ''] : []),
    ...(shown < problems.length ? [`This list shows ${shown} of ${problems.length} problems.`] : []),
    ...(certain > 0 ? [`npm run fix can correct ${certain === problems.length ? 'all' : certain} of them.`] : []),
    `${counted(files, 'file')}: ${counted(published, 'article')} to publish (${expired} expired), ${counted(drafts, 'draft')}, ${scheduled} scheduled. ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.`,
  ];
}
