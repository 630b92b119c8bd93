import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

/** A file by its path from the project, and its text. */
export type SourceFile = [file: string, text: string];

/** Files that match, in order, with their texts. */
export function filesOf(...patterns: string[]): SourceFile[] {
  const found = patterns.flatMap((pattern) => globSync(pattern, { cwd: PROJECT }));
  return found.sort().map((file) => [file, readFileSync(join(PROJECT, file), 'utf8')]);
}

export const SOURCE = filesOf('src/**/*.{ts,astro}');
const STYLES = filesOf('src/**/*.css');
const SCRIPTS = filesOf('scripts/**/*.ts', '*.config.{ts,mjs}');
const UNIT_TESTS = filesOf('tests/**/*.ts').filter(([file]) => !/^tests\/(site|browser)\//.test(file));

/** Everything written for this project in a programming language. */
export const CODE = [...SOURCE, ...STYLES, ...SCRIPTS, ...UNIT_TESTS];

/** Lines of source files that match, but for the files where they may. */
export function linesWith(pattern: RegExp, allowed: RegExp, files = SOURCE): string[] {
  return files
    .filter(([file]) => !allowed.test(file))
    .flatMap(([file, text]) =>
      text
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) && !isComment(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\/?\*)/.test(line);
}
