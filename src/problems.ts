import type { Severity } from './problems/kind-types.ts';
import type { ProblemCode } from './problems/problem-kinds.ts';
import { PROBLEM_KINDS } from './problems/problem-kinds.ts';

export type { ProblemCode, Severity };

/** Something wrong in a file, and its cure. `line` and `column` count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** The key of the front matter or of site.yaml, or `body`. */
  field: string;
  severity: Exclude<Severity, 'off'>;
  code: ProblemCode;
  found: string;
  expected: string;
  /** What to write instead. */
  cure: string;
  /** Problems of the same kind and tally are reported as one, with their number. An example is links below `/docs/`. */
  tally?: string;
  /** The cure as edits, if it is certain. Either all of them are made or none. */
  fix?: Edit[];
  /** The address that the problem is about, as the author wrote it. */
  about?: string;
}

/** Replaces the text `from` at a place of a file by `to`. If `from` is empty, `to` is inserted. */
export interface Edit extends Place {
  /** Set if the edit belongs in another file than that of the problem. */
  file?: string;
  from: string;
  to: string;
}

export interface Place {
  line: number;
  column: number;
}

/**
 * Makes a problem with the default severity of its code; `withSeverities` applies the owner's. `cure` says what to
 * write. `fix` holds the edits that do it, if they are certain.
 */
export function problem(
  code: ProblemCode,
  at: { file: string; field: string } & Partial<Place>,
  found: string,
  cure: string,
  fix?: Edit[],
): Problem {
  const { severity, expected } = PROBLEM_KINDS[code];
  const { file, field, line = 1, column = 1 } = at;
  const made = { file, line, column, field: onOneLine(field), severity, code, found, expected, cure };
  return fix && fix.length > 0 ? { ...made, fix } : made;
}

function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}

/** A value in the form in which problems quote it: on one line, cut after 80 characters. */
export function quote(value: string): string {
  return JSON.stringify(onOneLine(value));
}

/**
 * Gives problems the owner's severities and sorts them by file, line, column and code. Problems of one tally become one
 * problem. `isAllowed` says which problems an article allows to stay; severity `error` cannot be allowed away.
 */
export function withSeverities(
  problems: Problem[],
  severities: Partial<Record<ProblemCode, Severity>>,
  isAllowed: (file: string, code: ProblemCode) => boolean = () => false,
): Problem[] {
  const reported = problems.flatMap((p) => {
    const severity = severities[p.code] ?? p.severity;
    const isSilent = severity === 'off' || (PROBLEM_KINDS[p.code].severity !== 'error' && isAllowed(p.file, p.code));
    return isSilent ? [] : [{ ...p, severity: severity as Problem['severity'] }];
  });
  return tallied(inOrder(reported));
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

/**
 * Joins the problems of one tally: the result lies at the place of the first and gives the numbers of problems and
 * files.
 */
function tallied(problems: Problem[]): Problem[] {
  if (problems.every(({ tally }) => tally === undefined)) return problems;
  const groups = new Map<string, Problem[]>();
  for (const p of problems) {
    if (p.tally === undefined) continue;
    const key = `${p.code} ${p.tally}`;
    const group = groups.get(key);
    if (group) group.push(p);
    else groups.set(key, [p]);
  }
  return problems.flatMap(({ tally, ...p }) => {
    if (tally === undefined) return [p];
    const group = groups.get(`${p.code} ${tally}`) ?? [];
    groups.delete(`${p.code} ${tally}`);
    if (group.length < 2) return group.length === 0 ? [] : [p];
    const files = new Set(group.map(({ file }) => file)).size;
    return [
      {
        ...p,
        found: `${group.length} times below ${tally}, in ${files} ${files === 1 ? 'file' : 'files'}, first ${p.found}`,
      },
    ];
  });
}

/** Order by code unit: the same on every machine and in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Gives each problem's file relative to the working folder, so that an editor or terminal can open it. */
export function inFolder(problems: Problem[], folder: string): Problem[] {
  const prefix = folder.replace(/\/*$/, '/').replace(/^\.\//, '');
  return problems.map((p) => ({
    ...p,
    file: prefix + p.file,
    ...(p.fix ? { fix: p.fix.map((edit) => ({ ...edit, ...(edit.file ? { file: prefix + edit.file } : {}) })) } : {}),
  }));
}
