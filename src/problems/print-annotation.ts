import type { Problem } from '../problems.ts';

/** A workflow command of GitHub Actions. Source of the escaping: actions/toolkit, packages/core/src/command.ts. */
export function printAnnotation(p: Problem): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(p.file)},line=${p.line},col=${p.column},title=${property(p.code)}`;
  return `::${p.severity} ${place}::${data(`${p.field}: found ${p.found}; expected ${p.expected}; write ${p.cure}`)}`;
}
