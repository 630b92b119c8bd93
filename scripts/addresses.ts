import { resolve } from 'node:path';
import { pastAddresses } from '../src/addresses/past-addresses.ts';
import { answers, publishedAddresses } from '../src/addresses/published-addresses.ts';
import { writeLedger } from '../src/addresses/write-ledger.ts';
import { openArchive } from '../src/archive.ts';
import { listPublicFiles } from '../src/build/public-files.ts';
import { asOf, dayOf } from '../src/dates.ts';
import { isShallow, whyNoGit } from '../src/git/git.ts';
import { LEDGER_FILE } from '../src/ledger/ledger.ts';
import { counted } from '../src/problems/counted.ts';
import { printProblem } from '../src/problems/print-problem.ts';
import { inFolder } from '../src/problems.ts';
import { DONE, PROBLEMS, readArguments, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Manages the ledger of addresses, addresses.tsv in the content folder: npm run addresses -- [options]

  --write         add missing addresses of the archive, and give every article without an id one
  --history       with --write: also add the addresses that articles had in the Git history
  --content DIR   the content folder          (content)
  --public DIR    files to publish unchanged  (public)
  --help          print this help

Without --write nothing changes: the command prints which addresses are new and which are lost.
Exit status: 0 done, 1 an address of the ledger is lost or a line is damaged, 2 wrong arguments.
`;

const { values } = readArguments(
  {
    write: { type: 'boolean', default: false },
    history: { type: 'boolean', default: false },
    content: { type: 'string', default: FOLDERS.content },
    public: { type: 'string', default: FOLDERS.public },
  },
  HELP,
);
wantFolder('content', values.content, true);
wantFolder('public', values.public, false);
if (values.history && !values.write) refuse('--history takes --write.');
const content = resolve(values.content);
const moment = asOf(process.env);
const archive = await openArchive({
  content,
  asOf: moment,
  publicFiles: await listPublicFiles(resolve(values.public)),
});
const broken = archive.problems.filter(({ file, severity }) => file === LEDGER_FILE && severity === 'error');
for (const problem of inFolder(broken, values.content)) console.error(`${printProblem(problem)}\n`);

if (values.write && broken.length === 0) {
  const why = values.history ? await whyNoGit(content, 'HEAD') : null;
  if (why !== null) refuse(`--history needs Git, which cannot answer: ${why}.`);
  if (values.history && (await isShallow(content)))
    console.error(
      'This clone holds only the last commits, so addresses of earlier ones are missing. Run git fetch --unshallow first to add them.',
    );
  const past = values.history ? await pastAddresses(archive, content, moment) : undefined;
  const { added, total, ids, failed } = writeLedger(
    archive,
    content,
    dayOf(moment, archive.site.timeZone ?? 'UTC'),
    past,
  );
  console.log(
    `${added.length === 1 ? '1 address' : `${added.length} addresses`} added to ${values.content}/${LEDGER_FILE}, which has ${total}; ${counted(ids.length, 'article')} got an id.`,
  );
  for (const file of failed)
    console.error(
      `${values.content}/${file} got no id, because the new line would change how its front matter is parsed.`,
    );
  printLost([...(archive.ledger?.rows.keys() ?? []), ...(past?.keys() ?? [])]);
} else if (!values.write) {
  const known = archive.ledger?.rows ?? new Map<string, unknown>();
  const now = [...publishedAddresses(archive.catalog).keys()];
  const lost = lostOf([...known.keys()]);
  const fresh = now.filter((path) => !known.has(path));
  console.log(
    `${now.length} addresses in the archive, ${known.size} in the ledger: ${fresh.length} not in the ledger yet, ${lost.length} lost.`,
  );
  printLost(lost);
}
if (broken.length > 0) process.exitCode = PROBLEMS;

function lostOf(paths: string[]): string[] {
  const isThere = answers(archive);
  return [...new Set(paths)].filter((path) => !isThere(path));
}

/** Lists the lost addresses, and sets the exit status. */
function printLost(paths: string[]): void {
  const lost = lostOf(paths);
  for (const path of lost) console.log(`lost ${path}`);
  if (lost.length > 0) console.log('Run npm run check to see what to write.');
  process.exitCode = lost.length > 0 ? PROBLEMS : DONE;
}
