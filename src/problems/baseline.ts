import type { Problem } from '../problems.ts';
import { compare } from '../problems.ts';

/** Problems that were there when a baseline was written: by file and code, what was found and how often. */
type Known = Record<string, Record<string, string[]>>;

interface BaselineFile {
  version: 1;
  problems: Known;
}

/** A baseline as the text of a file. Lines do not count, so that a problem that moves stays known. */
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
 * The problems that a baseline does not know. One of a file that has changed its words counts as new.
 * @throws a sentence for people, where the text is no baseline.
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
  throw new Error('The baseline is no file that --write-baseline wrote: write it anew.');
}
