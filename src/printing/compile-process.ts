import { relative } from 'node:path';
import type { CompileOptions } from './compile-bundle.ts';
import { compileBundle } from './compile-bundle.ts';
import { ownName } from './own-components.ts';

/** The last line that the process prints, as JSON: the sources of the bundle, or an error message. */
export type CompileAnswer = { sources: string[] } | { fault: string };

/** Matches the bundler's message that a plugin failed: its place, and its message on the next line. */
const OF_PLUGIN = /^\[plugin [^\]]*\] (?<file>[^\n]+?):(?<line>\d+):(?<column>\d+)\n(?:\w*Error: )?(?<reason>[^\n]*)/m;

// Started by compile-in-process.ts with its options as JSON. Ends together with that process,
// because nobody would use the bundle.
process.stdin.once('end', () => process.exit(1)).resume();
const options = JSON.parse(process.argv[2]!) as CompileOptions;
const answer = await compileBundle(options).then(
  (sources): CompileAnswer => ({ sources }),
  (error: unknown): CompileAnswer => ({ fault: sentenceOf(error, options.root) }),
);
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit(0));

/** The place of an error as `src/components/Day.astro:12:3`, if Astro or the bundler reports it. */
function sentenceOf(error: unknown, root: string): string {
  const { message = String(error), loc, id } = error as Error & { loc?: Partial<ErrorPlace>; id?: string };
  const { groups } = OF_PLUGIN.exec(message) ?? {};
  const known = groups
    ? { file: groups['file'], line: groups['line'], column: groups['column'] }
    : { file: id, ...loc };
  const file = known.file?.replace(/^file:\/\/|\?.*$/g, '');
  const place = [file && ownName(relative(root, file)), known.line, known.column].filter(Boolean).join(':');
  return `Astro could not compile the pages: ${place ? `${place}: ` : ''}${groups?.['reason'] ?? message}`;
}

interface ErrorPlace {
  file: string;
  line: number;
  column: number;
}
