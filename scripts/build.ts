import { existsSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { buildEdition } from '../src/build/build-edition.ts';
import { makeProgress } from '../src/build/progress.ts';
import { isReplaceable } from '../src/build/put-in-place.ts';
import { asOf } from '../src/dates.ts';
import { inFolder, printProblem } from '../src/problems.ts';
import { counted, DONE, PROBLEMS, readArguments, readCount, refuse, wantFolder } from './arguments.ts';

const HELP = `
Builds the archive: npm run build -- [options]

  --content DIR   the content folder              (content)
  --out DIR       where the edition is put         (dist)
  --cache DIR     what is kept between builds      (.backfile)
  --public DIR    files that are served as they are (public)
  --jobs N        how many texts are rendered at once (one a core)
  --skip-broken   publish what is not broken, instead of stopping at errors
  --quiet         print problems only
  --help          print this

SOURCE_DATE_EPOCH in the environment sets the moment that decides what is scheduled for later.
Exit status: 0 done, 1 problems in the content, 2 wrong arguments.
`;

/** A path without links, also where its last parts do not exist yet. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPath(dirname(path)), basename(path));
}

const { values } = readArguments(
  {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    cache: { type: 'string', default: '.backfile' },
    public: { type: 'string', default: 'public' },
    jobs: { type: 'string' },
    'skip-broken': { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
  HELP,
);
const [content, out, cache, publicFolder] = [values.content, values.out, values.cache, values.public].map((path) =>
  resolve(path),
) as [string, string, string, string];
const jobs = readCount('jobs', values.jobs, availableParallelism());
wantFolder('content', values.content, true);
for (const name of ['out', 'cache', 'public'] as const) wantFolder(name, values[name], false);
const isInside = (inner: string, outer: string) => !relative(realPath(outer), realPath(inner)).startsWith('..');
if (isInside(out, content) || isInside(content, out))
  refuse('The content folder and the folder of the edition may not lie in each other.');
if (!(await isReplaceable(out)))
  refuse(`${values.out} holds files that are no edition of Backfile. Empty it, or name another folder with --out.`);

const begun = performance.now();
const progress = makeProgress({ isQuiet: values.quiet, stream: process.stderr });
const {
  archive,
  problems: found,
  isPublished,
} = await buildEdition({
  ...{ content, out, cache, publicFolder, jobs, progress },
  skipBroken: values['skip-broken'],
  asOf: asOf(process.env),
}).catch((error: Error) => {
  // A full disk, a folder that may not be written, a page that cannot be printed: not the content's fault.
  console.error(`The edition could not be made, and the last one is as it was: ${error.message}`);
  process.exit(PROBLEMS);
});

const problems = inFolder(found, values.content);
const errors = problems.filter(({ severity }) => severity === 'error');
for (const problem of errors) console.error(`${printProblem(problem)}\n`);
const warnings = problems.length - errors.length;
if (warnings > 0 && !values.quiet) console.error(`${counted(warnings, 'warning')}: npm run check prints them.`);
if (!isPublished) {
  console.error(
    `Nothing was published: ${counted(errors.length, 'error')}. Mend them, or publish the rest with --skip-broken.`,
  );
  process.exitCode = PROBLEMS;
} else {
  const { entries, pages, paths } = archive.catalog;
  const skipped = errors.length > 0 ? `, without what is named above` : '';
  if (!values.quiet) {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `${entries.length} articles and ${pages.length} pages, ${paths.size} addresses in all, in ${values.out}${skipped}, in ${seconds} s`,
    );
  }
  process.exitCode = DONE;
}
