import type { Problem } from '../problems.ts';
import { compare } from '../problems.ts';

/** The problems that existed when the baseline was written: for each file and code, what was found and how often. */
type Known = Record<string, Record<string, string[]>>;

interface BaselineFile {
  version: 1;
  problems: Known;
}

/**
 * Prints a baseline as the text of a file. It holds no line numbers, so a problem that moves to another line stays
 * known.
 */
export function printBaseline(problems: Problem[]): string {
  const known: Known = {};
  const ordered = problems.toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.code, b.code) || compare(a.found, b.found),
  );
  for (const { file, code, found } of ordered) {
    const ofFile = Object.hasOwn(known, file) ? known[file]! : {};
    ofFile[code] = [...(ofFile[code] ?? []), found];
    known[file] = ofFile;
  }
  return `${JSON.stringify({ version: 1, problems: known } satisfies BaselineFile, null, 1)}\n`;
}

/**
 * Returns the problems that are missing from a baseline. A problem whose `found` text has changed counts as new.
 * @throws an error with a message for people, if the text is not a baseline.
 */
export function newSince(baseline: string, problems: Problem[]): Problem[] {
  const left = new Map<string, number>();
  const keyOf = (file: string, code: string, found: string) => `${file}\n${code}\n${found}`;
  for (const [file, codes] of Object.entries(readBaseline(baseline)))
    for (const [code, all] of Object.entries(codes))
      for (const found of all) left.set(keyOf(file, code, found), (left.get(keyOf(file, code, found)) ?? 0) + 1);
  return problems.filter(({ file, code, found }) => {
    const key = keyOf(file, code, found);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function readBaseline(text: string): Known {
  try {
    const { version, problems } = JSON.parse(text) as BaselineFile;
    if (version === 1 && typeof problems === 'object') return problems;
  } catch {
    // Said below.
  }
  throw new Error('The baseline was not written by --write-baseline. Write it again with that option.');
}
