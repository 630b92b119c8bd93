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
import { changedFiles, renamedFiles } from '../src/git/changes-since.ts';
import { counted } from '../src/problems/counted.ts';
import type { Edit, Problem } from '../src/problems.ts';
import { problem } from '../src/problems.ts';
import { DONE, fileBelow, readArguments, readCount, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Applies the cures that are certain, and shows the changes: npm run fix -- [FILE...] [options]

  FILE...        change only these files
  --dry-run      show the changes without writing them
  --changed      change only files that differ from a revision
  --base REV     the Git revision for --changed and --aliases
  --dates        write every date as year-month-day
  --tags         give similar tags and sections the same spelling
  --quotes       replace straight quotation marks by those of the language
  --aliases      keep the old address of a renamed file as an alias
  --content DIR  the content folder          (content)
  --public DIR   files to publish unchanged  (public)
  --cache DIR    the cache of builds         (.backfile)
  --jobs N       number of threads           (one a core)
  --help         print this help

Comments, order, quotes and line ends stay unchanged. A second run changes nothing.
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
/** A cure may uncover the next fault: a file is parsed completely only once its front matter is correct. */
const MOST_ROUNDS = 6;
/** Cures that depend on the author's intention. */
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

/** The edits of an option, in the form of a problem. Its code has no meaning here. */
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
