import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { counted } from '../src/problems/counted.ts';
import { DONE, PROBLEMS, readArguments, readCount, refuse, wantFolder } from './arguments.ts';
import { backfile } from './bench/backfile.ts';
import { BenchError } from './bench/bench-error.ts';
import type { Row } from './bench/bench-system.ts';
import { benchSystem } from './bench/bench-system.ts';
import { astro } from './bench/peers/astro.ts';
import { eleventy } from './bench/peers/eleventy.ts';
import { hugo } from './bench/peers/hugo.ts';
import { printTable } from './bench/print-table.ts';
import { printProfile } from './bench/profile/print-profile.ts';
import { profileBuild } from './bench/profile/profile-build.ts';
import { ratiosOf } from './bench/ratios.ts';

const PEERS = [hugo, eleventy, astro];
const [FEWEST, MOST] = [100, 200_000];

const HELP = `
Times Backfile and other generators on a synthetic archive: npm run bench -- [options]

  --articles N    number of articles, ${FEWEST} to ${MOST}          (1000)
  --peers LIST    generators to compare: hugo,eleventy,astro  (none)
  --work DIR      a new or empty folder for the work, kept at the end
                  (a temporary folder, deleted at the end)
  --json FILE     also write the results as JSON
  --profile       build Backfile once, cold, and print CPU seconds by stage over all processes and threads, and
                  files and bytes by kind
  --help          print this help

Runs five builds of each, including search: cold; nothing changed; one new article; one corrected article in the middle
of the archive; one changed template that every page uses. Measures for each: seconds; rendered pages, if the system
reports them; new, changed and deleted files; memory of the largest process and of all together (Linux only); the size
of the edition.

You must install hugo (Debian: apt-get install hugo). npm installs eleventy and astro into the work folder. Pagefind runs
after each of them. Backfile runs from a copy of this project, so your files do not change.
Exit status: 0 done, 1 a build failed, 2 wrong arguments.
`;

const { values } = readArguments(
  {
    articles: { type: 'string', default: '1000' },
    peers: { type: 'string', default: '' },
    work: { type: 'string' },
    json: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
  HELP,
);
const articles = readCount('articles', values.articles, FEWEST);
if (articles < FEWEST || articles > MOST)
  refuse(`--articles takes a number from ${FEWEST} to ${MOST}, not ${articles}.`);
const names = [...new Set(values.peers.split(',').map((name) => name.trim()))].filter(Boolean);
const peers = names.map((name) => {
  const peer = PEERS.find((known) => known.name === name);
  if (!peer)
    return refuse(`--peers takes ${PEERS.map((known) => known.name).join(', ')}, not ${JSON.stringify(name)}.`);
  const missing = peer.missing?.();
  return missing ? refuse(missing) : peer;
});
if (values.json !== undefined && !existsSync(dirname(resolve(values.json))))
  refuse(`There is no folder ${dirname(resolve(values.json))} for the file of --json.`);

const work = values.work === undefined ? mkdtempSync(join(tmpdir(), 'backfile-bench-')) : newFolder(values.work);
if (values.work === undefined)
  process.once('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(PROBLEMS));

/** The folder of --work. It must be empty, because other files would distort the measures. */
function newFolder(path: string): string {
  wantFolder('work', path, false);
  if (existsSync(path) && readdirSync(path).length > 0)
    refuse(`${path} is not empty. Name another folder with --work.`);
  mkdirSync(path, { recursive: true });
  return resolve(path);
}

const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0]! };
if (machine.load > machine.cores / 2)
  console.error(
    `The machine is busy (load ${machine.load.toFixed(1)}), so times will be too long. Run the benchmark again when it is idle.`,
  );

const rows: Row[] = [];
try {
  if (values.profile) {
    const profile = await profileBuild(join(work, backfile.name), articles);
    console.log(printProfile(profile));
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify({ articles, machine, profile }, null, 2)}\n`);
    process.exit(DONE);
  }
  for (const system of [backfile, ...peers]) {
    const onStep = (words: string) => console.error(`${system.name}, ${counted(articles, 'article')}: ${words}`);
    rows.push(...(await benchSystem(system, join(work, system.name), articles, onStep)));
  }
  const ratios = ratiosOf(rows);
  console.log(printTable(rows, ratios));
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ articles, machine, rows, ratios }, null, 2)}\n`);
  }
  process.exitCode = DONE;
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  console.error(error.message);
  process.exitCode = PROBLEMS;
}
