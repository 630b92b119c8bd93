import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { sayFault } from '../src/build/fault.ts';
import { makeProgress } from '../src/build/progress.ts';
import { printReport } from '../src/build/report.ts';
import { isPart } from '../src/build/shards/part.ts';
import type { Shard } from '../src/build/shards/shard.ts';
import { asOf } from '../src/dates.ts';
import { linkedEdition } from '../src/edition/edition-link.ts';
import { isReplaceable } from '../src/edition/open-trees.ts';
import { comparePages, digestEdition } from '../src/edition/page-digests.ts';
import { counted } from '../src/problems/counted.ts';
import { printProblem } from '../src/problems/print-problem.ts';
import { inFolder } from '../src/problems.ts';
import type { Trial } from '../src/site/reach/with-trial.ts';
import {
  addressArgument,
  DONE,
  numberArgument,
  PROBLEMS,
  readArguments,
  readCount,
  refuse,
  wantFolder,
} from './arguments.ts';
import { FOLDERS } from './folders.ts';
import { printChanges, readAgainst } from './read-against.ts';

const HELP = `
Builds the archive: npm run build -- [options]

  --content DIR   the content folder               (content)
  --out DIR       the folder of the edition        (dist)
  --cache DIR     the cache between builds         (.backfile)
  --public DIR    files to publish unchanged       (public)
  --jobs N        number of threads and processes  (one a core)
  --allow-loss N  publish even if N addresses of the last edition are lost
  --keep N        number of editions to keep if --out is a link to editions/1  (5)
  --skip-broken   publish what is not broken, instead of stopping at errors
  --explain       print every file that is renewed or deleted, and why
  --report FILE   write a report of the build, as JSON
  --digests       with --report: also the digest of the edition and of each page
  --against WHAT  list which addresses appear, vanish or change against an edition (its folder) or a report with digests;
                  if one would vanish, nothing is published
  --allow-vanish  publish even if addresses vanish
  --url ADDRESS   make the edition for another address than that of site.yaml
  --noindex       search engines should list no page of the edition
  --drafts        publish drafts and scheduled articles, too
  --shard I/N     make only one of N shares, and write it to --out as a part
  --merge DIR     make the edition from parts; repeat the option for each part
  --quiet         print only problems
  --help          print this help

The environment variable SOURCE_DATE_EPOCH sets the time that decides which articles are scheduled for later.
Exit status: 0 done, 1 problems in the content, 2 wrong arguments.
`;

/** A path with its links resolved, even if its last parts do not exist yet. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPath(dirname(path)), basename(path));
}

/** How the edition differs from the one that readers get; undefined if it does not. */
function trialOf({
  url,
  noindex,
  drafts,
}: {
  url?: string | undefined;
  noindex: boolean;
  drafts: boolean;
}): Trial | undefined {
  const address = addressArgument('url', url);
  return address === undefined && !noindex && !drafts
    ? undefined
    : { noindex, drafts, ...(address === undefined ? {} : { url: address }) };
}

/** `2/4`: the second of four. */
function readShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, number, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (!number || !of || number > of) return refuse(`--shard takes a share such as 2/4, not ${JSON.stringify(text)}.`);
  return { number, of };
}

const { values } = readArguments(
  {
    content: { type: 'string', default: FOLDERS.content },
    out: { type: 'string', default: FOLDERS.out },
    cache: { type: 'string', default: FOLDERS.cache },
    public: { type: 'string', default: FOLDERS.public },
    jobs: { type: 'string' },
    'allow-loss': { type: 'string' },
    keep: { type: 'string' },
    'skip-broken': { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    report: { type: 'string' },
    digests: { type: 'boolean', default: false },
    against: { type: 'string' },
    'allow-vanish': { type: 'boolean', default: false },
    url: { type: 'string' },
    noindex: { type: 'boolean', default: false },
    drafts: { type: 'boolean', default: false },
    shard: { type: 'string' },
    merge: { type: 'string', multiple: true },
    quiet: { type: 'boolean', default: false },
  },
  HELP,
);
const trial = trialOf(values);
// An edition for editors leaves alone what the cache knows of the published one.
const isApart = trial !== undefined && values.cache === FOLDERS.cache;
const ownCache = isApart ? join(values.cache, 'trial') : values.cache;
const [content, out, cache, publicFolder] = [values.content, values.out, ownCache, values.public].map((path) =>
  resolve(path),
) as [string, string, string, string];
const jobs = readCount('jobs', values.jobs, availableParallelism());
const shard = readShard(values.shard);
wantFolder('content', values.content, true);
for (const folder of values.merge ?? []) wantFolder('merge', folder, true);
for (const name of ['out', 'cache', 'public'] as const) wantFolder(name, values[name], false);
const isInside = (inner: string, outer: string) => !relative(realPath(outer), realPath(inner)).startsWith('..');
if (isInside(out, content) || isInside(content, out))
  refuse('Neither of the content folder and the folder of the edition may be inside the other.');
if (shard && values.merge) refuse('--shard makes a part and --merge uses parts: give only one of them.');
const linked = linkedEdition(out);
if (!isReplaceable(linked ?? out) && !(shard && isPart(out)))
  refuse(`${values.out} holds files that are not an edition of Backfile. Empty it, or name another folder with --out.`);

// Stores compiled code: the modules below load in half the time in the next build.
enableCompileCache(join(cache, 'compiled'));
const { buildEdition } = await import('../src/build/build-edition.ts');
const { stopsBuild } = await import('../src/build/address-problems.ts');
// Read before the new edition replaces the last one, which may be the one to compare with.
const before = values.against === undefined ? null : readAgainst(values.against);
const progress = makeProgress({ isQuiet: values.quiet, stream: process.stderr });
const {
  problems: found,
  report,
  part,
  vanished,
  led,
} = await buildEdition({
  ...{ content, out: linked === null ? realPath(out) : out, cache, publicFolder, jobs, progress },
  skipBroken: values['skip-broken'],
  allowLoss: numberArgument('allow-loss', values['allow-loss'], 0),
  keep: readCount('keep', values.keep, 5),
  asOf: asOf(process.env),
  namesLed: before !== null,
  ...(before && !values['allow-vanish'] ? { mustKeep: new Set(Object.keys(before)) } : {}),
  ...(trial ? { trial } : {}),
  ...(shard ? { shard } : {}),
  ...(values.merge ? { merge: values.merge.map((folder) => resolve(folder)) } : {}),
  ...(values.explain ? { explain: (file: string, reason: string) => console.log(`${file}: ${reason}`) } : {}),
}).catch((error: unknown) => {
  // A full disk, a folder without write permission, a page that cannot be printed: faults outside the content.
  console.error(`The edition could not be made, and the last one is as it was: ${sayFault(error)}`);
  process.exit(PROBLEMS);
});

const problems = inFolder(found, values.content);
const errors = problems.filter(({ severity }) => severity === 'error');
for (const problem of errors) console.error(`${printProblem(problem)}\n`);
const warnings = problems.length - errors.length;
if (warnings > 0 && !values.quiet) console.error(`${counted(warnings, 'warning')}: run npm run check to see them.`);
if (part) {
  const { pages, segments, texts } = part;
  if (!values.quiet)
    console.log(
      `Part ${values.shard} in ${values.out}: ${counted(pages, 'page')}, ${counted(segments, 'search segment')}, ${counted(texts, 'text')}. Use --merge to combine parts.`,
    );
  process.exitCode = DONE;
} else if (vanished) {
  console.error(printChanges({ appear: [], led: [], vanish: vanished, change: [] }));
  console.error(
    'Nothing was published, and the last edition is unchanged. Give the articles aliases, or publish with --allow-vanish.',
  );
  process.exitCode = PROBLEMS;
} else if (!report) {
  console.error(
    `Nothing was published, and the last edition is as it was: ${counted(errors.length, 'error')}. ${stopsBuild(errors, true) ? 'Do what is said above.' : 'Mend them, or publish the rest with --skip-broken.'}`,
  );
  process.exitCode = PROBLEMS;
} else {
  const digests = before || values.digests ? digestEdition(out) : undefined;
  if (values.report)
    writeFileSync(values.report, `${JSON.stringify(values.digests ? { ...report, digests } : report, null, 2)}\n`);
  const { articles, plainPages, pages, seconds } = report;
  const skipped = errors.length > 0 ? `, without the files named above` : '';
  if (!values.quiet) {
    console.log(printReport(report));
    console.log(
      `${counted(articles, 'article')} and ${counted(plainPages, 'page')}, ${counted(pages.rendered + pages.kept, 'address', 'addresses')} in all, in ${values.out}${skipped}, in ${seconds['total']!.toFixed(1)} s`,
    );
  }
  const changes =
    before && digests ? comparePages(before, digests.pages, (address) => led?.has(address) ?? false) : null;
  if (changes) console.log(printChanges(changes));
  process.exitCode = changes && changes.vanish.length > 0 && !values['allow-vanish'] ? PROBLEMS : DONE;
}
