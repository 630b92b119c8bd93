import type { Problem } from '../problems.ts';
import { endOf } from './print-sarif.ts';

/** Prints problems in the diagnostic format of reviewdog, with replacements that a reviewer can accept. */
export function printRdjson(problems: Problem[]): string {
  const diagnostics = problems.map((p) => {
    const start = { line: p.line, column: p.column };
    const own = (p.fix ?? []).filter(({ file }) => file === undefined || file === p.file);
    const suggestions = own.map((edit) => {
      const { endLine, endColumn } = endOf(edit);
      return {
        range: { start: { line: edit.line, column: edit.column }, end: { line: endLine, column: endColumn } },
        text: edit.to,
      };
    });
    return {
      message: `${p.field}: found ${p.found}; write ${p.cure}`,
      location: { path: p.file, range: { start } },
      severity: p.severity.toUpperCase(),
      code: { value: p.code },
      ...(suggestions.length > 0 ? { suggestions } : {}),
    };
  });
  return JSON.stringify({ source: { name: 'backfile' }, diagnostics }, null, 2);
}
