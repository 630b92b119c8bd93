import type { Problem } from '../problems.ts';
import { countProblems, errorsFirst } from './count-problems.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';

/** A summary lists at most so many problems: GitHub takes 1 MB, and nobody reads more. */
const LISTED = 100;

/** The problems as Markdown, for the summary of a workflow run (`$GITHUB_STEP_SUMMARY`). */
export function printSummary(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const head = problems.length === 0 ? 'No problems.' : `${errors} errors, ${problems.length - errors} warnings.`;
  if (problems.length === 0) return `## Content check\n\n${head}\n`;
  const kinds = countProblems(problems).map(
    ({ code, severity, count }) => `| ${count} | ${severity} | \`${code}\` | ${PROBLEM_KINDS[code].title} |`,
  );
  const listed = errorsFirst(problems).slice(0, LISTED);
  const rows = listed.map((p) => `| ${cell(`${p.file}:${p.line}`)} | ${cell(p.found)} | ${cell(p.cure)} |`);
  const rest = problems.length - listed.length;
  return [
    '## Content check',
    '',
    head,
    '',
    '| count | severity | code | what |',
    '| ---: | --- | --- | --- |',
    ...kinds,
    '',
    '| place | found | write |',
    '| --- | --- | --- |',
    ...rows,
    ...(rest > 0 ? ['', `And ${rest} more.`] : []),
    '',
  ].join('\n');
}

/** Escapes a text for a table cell, so that it makes no table, link, tag or picture. */
function cell(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&').replace(/\s+/g, ' ');
}
