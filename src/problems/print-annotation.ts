import type { Problem } from '../problems.ts';
import { errorsFirst } from './count-problems.ts';

/** GitHub shows so many annotations of one severity a step, and drops the rest silently. */
const SHOWN = 10;

/** A workflow command of GitHub Actions. Source of the escaping: actions/toolkit, packages/core/src/command.ts. */
export function printAnnotation(p: Problem): string {
  const place = `file=${property(p.file)},line=${p.line},col=${p.column},title=${property(p.code)}`;
  return `::${p.severity} ${place}::${data(`${p.field}: found ${p.found}; expected ${p.expected}; write ${p.cure}`)}`;
}

/** The annotations that GitHub shows, those of changed files first, and a line that counts the rest. */
export function printAnnotations(problems: Problem[], changed?: ReadonlySet<string>): string {
  const ordered = errorsFirst(problems, changed);
  const shown = (['error', 'warning'] as const).map((severity) => {
    const all = ordered.filter((p) => p.severity === severity);
    return { severity, all, first: all.slice(0, SHOWN) };
  });
  const left = shown
    .filter(({ all }) => all.length > SHOWN)
    .map(({ severity, all }) => `${all.length - SHOWN} of ${all.length} ${severity}s`);
  const lines = shown.flatMap(({ first }) => first.map(printAnnotation));
  return [...lines, ...(left.length > 0 ? [`Not shown as annotations: ${left.join(', ')}.`] : [])].join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
