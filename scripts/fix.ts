import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Article } from '../src/article/article.ts';
import { checkContent } from '../src/build/check/check-content.ts';
import { makeProgress } from '../src/build/progress.ts';
import { asOf } from '../src/dates.ts';
import { fixFiles } from '../src/fixing/fix-files.ts';
import { isoDates } from '../src/fixing/iso-dates.ts';
import { printDiff } from '../src/fixing/print-diff.ts';
import { aliasOfOldPath } from '../src/fixing/renamed-aliases.ts';
import { smartQuotes } from '../src/fixing/smart-quotes.ts';
import { changedFiles, renamedFiles } from '../src/git/changed-files.ts';
import { counted } from '../src/problems/counted.ts';
import type { Edit, Problem } from '../src/problems.ts';
import { problem } from '../src/problems.ts';
import { DONE, fileBelow, readArguments, readCount, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Makes the cures that are certain, and shows what it changes: npm run fix -- [FILE...] [options]

  FILE...        mend these files alone
  --dry-run      show what would change, and change nothing
  --changed      mend the files that differ from a revision
  --base REV     the Git revision that --changed and --aliases compare with
  --dates        write every date as year-month-day
  --tags         give tags and sections that resemble another its spelling
  --quotes       turn straight quotation marks into those of the language
  --aliases      keep the old address of a renamed file as an alias
  --content DIR  the content folder                 (content)
  --public DIR   files that are served as they are  (public)
  --cache DIR    what the build keeps               (.backfile)
  --jobs N       how many texts are rendered at once (one a core)
  --help         print this

Nothing else of a file changes: comments, order, quotes and line ends stay. Run twice, it changes nothing the second time.
Exit status: 0 done, 2 wrong arguments.
`;

const { values, positionals } = readArguments(
  {
    'dry-run': { type: 'boolean', default: false },
    changed: { type: 'boolean', default: false },
    base: { type: 'string' },
    dates: { type: 'boolean', default: false },
    tags: { type: 'boolean', default: false },
    quotes: { type: 'boolean', default: false },
    aliases: { type: 'boolean', default: false },
    content: { type: 'string', default: FOLDERS.content },
    public: { type: 'string', default: FOLDERS.public },
    cache: { type: 'string', default: FOLDERS.cache },
    jobs: { type: 'string' },
  },
  HELP,
  true,
);
wantFolder('content', values.content, true);
wantFolder('public', values.public, false);
const content = resolve(values.content);
/** One cure may show the next fault: a file whose front matter is mended is read for the first time. */
const MOST_ROUNDS = 6;
/** Cures that depend on what is meant. */
const DECIDED = /^(tag-near|section-near)$/;

const wanted = await wantedFiles();
let made = 0;
for (let round = 0; round < MOST_ROUNDS; round++) {
  const fixed = fixFiles(await findCures(), read);
  for (const { file, before, after } of fixed) {
    process.stdout.write(printDiff(join(values.content, file), before, after));
    if (!values['dry-run']) writeFileSync(join(content, file), after);
  }
  made += fixed.reduce((sum, file) => sum + file.made, 0);
  if (fixed.length === 0 || values['dry-run']) break;
}
console.log(
  made === 0 ? 'Nothing to mend.' : `${counted(made, 'cure')} ${values['dry-run'] ? 'would be made' : 'made'}.`,
);
process.exitCode = DONE;

async function findCures(): Promise<Problem[]> {
  const { report, articles, pathOf, parseOld } = await checkContent({
    content,
    publicFolder: resolve(values.public),
    cache: resolve(values.cache),
    jobs: readCount('jobs', values.jobs, availableParallelism()),
    asOf: asOf(process.env),
    progress: makeProgress({ isQuiet: true, stream: process.stderr }),
  });
  const certain = report.problems.filter(({ code, fix }) => fix && (values.tags || !DECIDED.test(code)));
  const asked = articles.flatMap((article) =>
    [
      ...(values.dates ? isoDates(article, read(article.file) ?? '') : []),
      ...(values.quotes ? smartQuotes(article, read(article.file) ?? '') : []),
    ].map((fix) => cureOf(article, fix)),
  );
  const renamed = values.aliases ? [...(await renamedFiles(content, values.base))] : [];
  const aliases = renamed.flatMap(([file, old]) => {
    const article = articles.find((one) => one.file === file);
    const [oldPath, path] = [article && parseOld(old, article), article && pathOf(file)];
    const fix = article && oldPath && path ? aliasOfOldPath(article, oldPath, path) : null;
    return fix ? [cureOf(article!, fix)] : [];
  });
  return [...certain, ...asked, ...aliases].filter(({ file }) => wanted === null || wanted.has(file));
}

/** What an option asks for, in the form of a problem: its code says nothing here. */
function cureOf({ file }: Article, fix: Edit[]): Problem {
  return problem('value-type', { file, field: 'file' }, '', '', fix);
}

function read(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(content, file)));
  } catch {
    return null;
  }
}

async function wantedFiles(): Promise<Set<string> | null> {
  if (positionals.length > 0) return new Set(positionals.map((name) => fileBelow(values.content, name)));
  if (!values.changed) return null;
  try {
    return await changedFiles(content, values.base);
  } catch (error) {
    return refuse((error as Error).message);
  }
}
