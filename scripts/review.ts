import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { sayFault } from '../src/build/fault.ts';
import { makeProgress } from '../src/build/progress.ts';
import type { Review } from '../src/build/review/review.ts';
import { asOf } from '../src/dates.ts';
import { isReplaceable } from '../src/edition/open-trees.ts';
import { checkOutFolder } from '../src/git/check-out-folder.ts';
import { whyNoGit } from '../src/git/git.ts';
import { counted } from '../src/problems/counted.ts';
import { onTerminal, printProblem } from '../src/problems/print-problem.ts';
import { inFolder } from '../src/problems.ts';
import { addressArgument, DONE, PROBLEMS, readArguments, readCount, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';
import { listPage } from './review/list-page.ts';
import { findBrowser, takeScreenshots } from './review/take-screenshots.ts';

const HELP = `
Makes the pages that a change would add, change or delete, for editors: npm run review -- --base REV [options]

  --base REV      the Git revision before the change, such as origin/main
  --out DIR       the folder of the result        (review)
  --url ADDRESS   the address of the preview      (that of site.yaml)
  --noindex       search engines should list no page of it
  --drafts        show drafts and scheduled articles, too
  --screenshots   take pictures of up to ten pages before and after, with the browser CHROME, google-chrome or chromium
  --content DIR   the content folder              (content)
  --public DIR    files to publish unchanged      (public)
  --cache DIR     the cache of builds             (.backfile)
  --jobs N        number of threads               (one a core)
  --quiet         print only problems
  --help          print this help

The result holds after/ and before/ with the pages that differ and what these show, after/_changes/ with a list of them,
and changes.json. Broken articles are left out and listed.
Exit status: 0 done, 1 it could not be made, 2 wrong arguments.
`;

const { values } = readArguments(
  {
    base: { type: 'string' },
    out: { type: 'string', default: 'review' },
    url: { type: 'string' },
    noindex: { type: 'boolean', default: false },
    drafts: { type: 'boolean', default: false },
    screenshots: { type: 'boolean', default: false },
    content: { type: 'string', default: FOLDERS.content },
    public: { type: 'string', default: FOLDERS.public },
    cache: { type: 'string', default: FOLDERS.cache },
    jobs: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
  HELP,
);
const base = values.base ?? refuse('--base takes the revision before the change, such as origin/main.');
const url = addressArgument('url', values.url);
wantFolder('content', values.content, true);
for (const name of ['out', 'cache', 'public'] as const) wantFolder(name, values[name], false);
const [content, publicFolder, cache, out] = [values.content, values.public, values.cache, values.out].map((path) =>
  resolve(path),
) as [string, string, string, string];
const [before, after] = [join(out, 'before'), join(out, 'after')];
if (!isReplaceable(after) || !isReplaceable(before))
  refuse(`${values.out} holds files of something else. Empty it, or name another folder with --out.`);
const why = await whyNoGit(content, base);
if (why !== null)
  refuse(`There is no state before the change, ${JSON.stringify(base)}: ${why}. In CI, fetch the whole history.`);
const browser = values.screenshots ? findBrowser(process.env) : null;
const progress = makeProgress({ isQuiet: values.quiet, stream: process.stderr });
if (values.screenshots && browser === null) progress.say('No pictures: there is no google-chrome or chromium here.');

enableCompileCache(join(cache, 'compiled'));
const { reviewChange } = await import('../src/build/review/review-change.ts');
try {
  const old = {
    content: join(cache, 'review', 'base', 'content'),
    publicFolder: join(cache, 'review', 'base', 'public'),
  };
  rmSync(join(cache, 'review', 'base'), { recursive: true, force: true });
  for (const folder of Object.values(old)) mkdirSync(folder, { recursive: true });
  await checkOutFolder(content, base, old.content);
  if (await isInGit(publicFolder)) await checkOutFolder(publicFolder, base, old.publicFolder);
  const jobs = readCount('jobs', values.jobs, availableParallelism());
  const reviewed = await reviewChange({
    ...{ content, publicFolder, cache, out, jobs, progress, before: old, asOf: asOf(process.env) },
    trial: { noindex: values.noindex, drafts: values.drafts, ...(url === undefined ? {} : { url }) },
  });
  rmSync(join(cache, 'review', 'base'), { recursive: true, force: true });
  if ('stopped' in reviewed) {
    for (const problem of inFolder(reviewed.stopped, values.content)) console.error(`${printProblem(problem)}\n`);
    process.exitCode = PROBLEMS;
  } else {
    const { review } = reviewed;
    const path = new URL(review.url).pathname;
    mkdirSync(join(after, '_changes'), { recursive: true });
    if (browser !== null)
      review.screenshots = await takeScreenshots(review, { before, after }, { browser, base: path, say: progress.say });
    review.problems = review.problems.map((one) => ({ ...one, file: posix.join(values.content, one.file) }));
    writeFileSync(join(after, '_changes', 'index.html'), listPage(review));
    writeFileSync(join(out, 'changes.json'), `${JSON.stringify(review, null, 2)}\n`);
    if (!values.quiet) console.log(summary(review));
    process.exitCode = DONE;
  }
} catch (error) {
  console.error(`The change could not be reviewed: ${sayFault(error)}`);
  process.exitCode = PROBLEMS;
}

async function isInGit(folder: string): Promise<boolean> {
  return (await whyNoGit(folder)) === null;
}

function summary({ added, changed, removed, otherFiles, problems, overBudget, screenshots }: Review): string {
  const lines = (word: string, paths: string[]) => [
    `${counted(paths.length, 'page')} ${word}`,
    ...paths.slice(0, 20).map((path) => `  ${onTerminal(path)}`),
    ...(paths.length > 20 ? [`  and ${paths.length - 20} more`] : []),
  ];
  return [
    ...lines('new', added),
    ...lines('changed', changed),
    ...lines('gone', removed),
    `${counted(otherFiles, 'other file')} new or changed, ${counted(problems.length, 'new problem')}, ${counted(screenshots.length, 'page')} with pictures`,
    ...overBudget.map((what) => `over the budget: ${what}`),
  ].join('\n');
}
