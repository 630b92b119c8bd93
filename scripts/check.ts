import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { checkContent } from '../src/build/check-content.ts';
import { sayFault } from '../src/build/fault.ts';
import { makeProgress } from '../src/build/progress.ts';
import { asOf } from '../src/dates.ts';
import { inFolder, printAnnotation, printProblem } from '../src/problems.ts';
import { counted, DONE, PROBLEMS, readArguments, readCount, readNumber, refuse, wantFolder } from './arguments.ts';

const HELP = `
Reads and renders everything, writes nothing, and prints all problems: npm run check -- [options]

  --content DIR   the content folder                (content)
  --public DIR    files that are served as they are  (public)
  --cache DIR     what builds keep: the last edition is compared with (.backfile)
  --base REV      a revision of Git to compare with, such as origin/main
  --allow-loss N  so many addresses of the last edition may be gone
  --format F      text, json (one object), or github (annotations of a workflow)
  --jobs N        how many texts are rendered at once (one a core)
  --strict        warnings count as errors
  --help          print this

Exit status: 0 no errors, 1 problems in the content, 2 wrong arguments.
`;

const { values } = readArguments(
  {
    content: { type: 'string', default: 'content' },
    public: { type: 'string', default: 'public' },
    cache: { type: 'string', default: '.backfile' },
    base: { type: 'string' },
    'allow-loss': { type: 'string' },
    format: { type: 'string', default: 'text' },
    jobs: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
  HELP,
);
if (!/^(text|json|github)$/.test(values.format))
  refuse(`--format takes text, json or github, not ${JSON.stringify(values.format)}.`);
wantFolder('content', values.content, true);
wantFolder('public', values.public, false);

const report = await checkContent({
  content: resolve(values.content),
  publicFolder: resolve(values.public),
  cache: resolve(values.cache),
  allowLoss: readNumber('allow-loss', values['allow-loss'], 0),
  ...(values.base === undefined ? {} : { base: values.base }),
  jobs: readCount('jobs', values.jobs, availableParallelism()),
  asOf: asOf(process.env),
  progress: makeProgress({ isQuiet: values.format !== 'text', stream: process.stderr }),
}).catch((error: unknown) => {
  console.error(`The content could not be checked: ${sayFault(error)}`);
  process.exit(PROBLEMS);
});
const problems = inFolder(report.problems, values.content);
const errors = problems.filter(({ severity }) => severity === 'error').length;
const warnings = problems.length - errors;
if (values.format === 'json') console.log(JSON.stringify({ ...report, problems }));
else if (values.format === 'github') for (const problem of problems) console.log(printAnnotation(problem));
else {
  for (const problem of problems) console.log(`${printProblem(problem)}\n`);
  const { files, published, drafts, scheduled, expired } = report;
  console.log(
    `${files} files: ${published} articles to publish (${expired} expired), ${drafts} drafts, ${scheduled} scheduled. ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
  );
}
process.exitCode = errors > 0 || (values.strict && warnings > 0) ? PROBLEMS : DONE;
