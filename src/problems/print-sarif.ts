import type { Edit, Problem } from '../problems.ts';
import { compare } from '../problems.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';

/** Prints problems as SARIF 2.1.0 (OASIS), which code scanning and many editors read. */
export function printSarif(problems: Problem[]): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort(compare);
  const rules = codes.map((code) => {
    const { title, why, cure, severity } = PROBLEM_KINDS[code];
    return {
      id: code,
      shortDescription: { text: title },
      fullDescription: { text: why },
      help: { text: cure },
      defaultConfiguration: { level: severity },
    };
  });
  const results = problems.map((p) => ({
    ruleId: p.code,
    ruleIndex: codes.indexOf(p.code),
    level: p.severity,
    message: { text: `${p.field}: found ${p.found}; write ${p.cure}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(p.file) },
          region: { startLine: p.line, startColumn: p.column },
        },
      },
    ],
    ...(p.fix ? { fixes: [{ description: { text: p.cure }, artifactChanges: changesOf(p, p.fix) }] } : {}),
  }));
  const driver = { name: 'backfile', rules };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, null, 2);
}

function changesOf({ file }: Problem, edits: Edit[]) {
  const files = [...new Set(edits.map((edit) => edit.file ?? file))];
  return files.map((name) => ({
    artifactLocation: { uri: uriOf(name) },
    replacements: edits
      .filter((edit) => (edit.file ?? file) === name)
      .map((edit) => ({
        deletedRegion: {
          startLine: edit.line,
          startColumn: edit.column,
          ...endOf(edit),
        },
        insertedContent: { text: edit.to },
      })),
  }));
}

/** A path as a relative reference of RFC 3986. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The end of the text that an edit replaces. */
export function endOf({ line, column, from }: Edit): { endLine: number; endColumn: number } {
  const lines = from.split('\n');
  const last = lines.at(-1)!.length;
  return { endLine: line + lines.length - 1, endColumn: lines.length === 1 ? column + last : last + 1 };
}
