import { readFileSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { sayFault } from '../src/build/fault.ts';
import { makeProgress } from '../src/build/progress.ts';
import { asOf } from '../src/dates.ts';
import { changedFiles } from '../src/git/changes-since.ts';
import { pathInRepository } from '../src/git/path-in-repository.ts';
import { newSince, printBaseline } from '../src/problems/baseline.ts';
import { explainKind } from '../src/problems/explain-kind.ts';
import { nearest } from '../src/problems/nearest.ts';
import type { ProblemCode } from '../src/problems/problem-kinds.ts';
import { PROBLEM_KINDS } from '../src/problems/problem-kinds.ts';
import type { Problem } from '../src/problems.ts';
import { inFolder } from '../src/problems.ts';
import {
  DONE,
  fileBelow,
  PROBLEMS,
  readArguments,
  readCount,
  numberArgument,
  refuse,
  wantFolder,
} from './arguments.ts';
import { FOLDERS } from './folders.ts';
import { FORMATS, printReport } from './print-report.ts';

const HELP = `
Checks the whole archive and prints its problems, but publishes nothing: npm run check -- [FILE...] [options]

  FILE...             print only the problems of these files
  --changed           print only those of files that differ from a revision, and of files that link to them
  --base REV          the Git revision for --changed (the last common commit with the main branch);
                      also reports addresses lost since then, and texts that changed without a correction
  --allow-loss N      allow the loss of N addresses of the last edition
  --explain CODE      explain a problem, with an example
  --format F          ${FORMATS.join(', ')}  (text)
  --limit N           print at most N problems; totals count all
  --strict            treat warnings as errors
  --baseline FILE     ignore problems that FILE lists
  --write-baseline FILE  write the current problems to FILE
  --content DIR       the content folder          (content)
  --public DIR        files to publish unchanged  (public)
  --cache DIR         the cache of builds, with the last edition  (.backfile)
  --jobs N            number of threads           (one a core)
  --help              print this help

Exit status: 0 no errors, 1 problems in the content, 2 wrong arguments.
`;

const { values, positionals } = readArguments(
  {
    changed: { type: 'boolean', default: false },
    base: { type: 'string' },
    explain: { type: 'string' },
    format: { type: 'string', default: 'text' },
    limit: { type: 'string' },
    strict: { type: 'boolean', default: false },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    content: { type: 'string', default: FOLDERS.content },
    public: { type: 'string', default: FOLDERS.public },
    cache: { type: 'string', default: FOLDERS.cache },
    'allow-loss': { type: 'string' },
    jobs: { type: 'string' },
  },
  HELP,
  true,
);
if (values.explain !== undefined) {
  const code = values.explain;
  if (!Object.hasOwn(PROBLEM_KINDS, code)) {
    const near = nearest(code, Object.keys(PROBLEM_KINDS));
    refuse(`There is no problem ${JSON.stringify(code)}.${near ? ` Is ${near} meant?` : ''}`);
  }
  console.log(explainKind(code as ProblemCode));
  process.exit(DONE);
}
const format = FORMATS.find((name) => name === values.format);
if (!format) refuse(`--format takes ${FORMATS.join(', ')}, not ${JSON.stringify(values.format)}.`);
wantFolder('content', values.content, true);
wantFolder('public', values.public, false);
wantFolder('cache', values.cache, false);
const limit = values.limit === undefined ? undefined : readCount('limit', values.limit, 1);
const named = positionals.length > 0 ? new Set(positionals.map((name) => fileBelow(values.content, name))) : null;

// Stores compiled code: the modules below load in half the time in the next check.
enableCompileCache(join(resolve(values.cache), 'compiled'));
const { checkAgain, checkContent } = await import('../src/build/check/check-content.ts');
const options = {
  content: resolve(values.content),
  publicFolder: resolve(values.public),
  cache: resolve(values.cache),
  allowLoss: numberArgument('allow-loss', values['allow-loss'], 0),
  ...(values.base === undefined ? {} : { base: values.base }),
  jobs: readCount('jobs', values.jobs, availableParallelism()),
  asOf: asOf(process.env),
  progress: makeProgress({ isQuiet: format !== 'text', stream: process.stderr }),
};
// Only after reading the whole archive we know which files link to a changed file.
const checking = values.changed
  ? checkContent(options)
  : checkAgain(options).then((report) => ({ report, linksTo: () => new Set<string>() }));
const { report, linksTo } = await checking.catch((error: unknown) => {
  console.error(`The content could not be checked: ${sayFault(error)}`);
  process.exit(PROBLEMS);
});

const changed = values.changed || format === 'github' ? await readChanged() : new Set<string>();
const wanted = named ?? (values.changed ? new Set([...changed, ...linksTo(changed)]) : null);
// Other programs need paths from the repository, and people paths from the working folder.
const folder = format === 'text' ? values.content : ((await pathInRepository(values.content)) ?? values.content);
const all = inFolder(
  report.problems.filter(({ file }) => wanted === null || wanted.has(file)),
  folder,
);
if (values['write-baseline']) {
  writeFileSync(values['write-baseline'], printBaseline(all));
  console.error(`${values['write-baseline']} lists ${all.length} problems, which --baseline ignores.`);
  process.exit(DONE);
}
const problems = values.baseline === undefined ? all : sinceBaseline(values.baseline, all);
const inContent = new Set([...changed].map((file) => join(folder, file)));
console.log(printReport({ ...report, problems }, format, { limit, changed: inContent }));
const counts = problems.some(({ severity }) => severity === 'error' || values.strict);
process.exitCode = counts ? PROBLEMS : DONE;

async function readChanged(): Promise<Set<string>> {
  try {
    return await changedFiles(resolve(values.content), values.base);
  } catch (error) {
    if (values.changed) refuse((error as Error).message);
    return new Set();
  }
}

function sinceBaseline(file: string, found: Problem[]): Problem[] {
  try {
    return newSince(readFileSync(file, 'utf8'), found);
  } catch (error) {
    return refuse((error as Error).message);
  }
}
