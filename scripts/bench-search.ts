import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { counted } from '../src/problems/counted.ts';
import { DONE, PROBLEMS, readArguments, readCount, refuse } from './arguments.ts';
import { backfile } from './bench/backfile.ts';
import { BenchError } from './bench/bench-error.ts';
import { fillContentFolder } from './bench/content-folder.ts';
import { makeCorpus } from './bench/corpus.ts';
import { readEdition } from './bench/built-site.ts';
import { runMeasured } from './bench/run-measured.ts';
import type { SearchRow, SlowTimes } from './bench/search-in-browser.ts';
import { searchInBrowser, searchOnSlowPhone } from './bench/search-in-browser.ts';

const HELP = `
Times searches of a synthetic archive in Chromium: npm run bench:search -- [options]

  --articles N    number of articles, 100 to 200,000  (10000)
  --slow          also time searches on a slow phone: 1.6 Mbit/s, 150 ms, a four times slower processor
  --json FILE     also write the results as JSON
  --help          print this help

Builds and serves the archive on this machine, with gzip and range requests. Measures a first search, 20 further
searches, and a search in a single year: milliseconds until the first results, bytes loaded, and segments of the index
used. Then adds one article, and counts the changed files of the search.
Exit status: 0 done, 1 a build failed, 2 wrong arguments.
`;
const FURTHER = 20;
/** How many words are searched on a slow phone. */
const SLOW_WORDS = 7;
const YEAR = '2012';

const { values } = readArguments(
  { articles: { type: 'string', default: '10000' }, slow: { type: 'boolean' }, json: { type: 'string' } },
  HELP,
);
const articles = readCount('articles', values.articles, 100);
if (articles < 100 || articles > 200_000) refuse(`--articles takes a number from 100 to 200000, not ${articles}.`);
if (values.json !== undefined && !existsSync(dirname(resolve(values.json))))
  refuse(`There is no folder ${dirname(resolve(values.json))} for the file of --json.`);

const work = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(PROBLEMS));

const corpus = makeCorpus(articles);

/** A word of an article's text, outside addresses of links. */
function wordOf(article: number, place: number): string {
  return corpus
    .article(article)
    .text.split('---')[2]!
    .replace(/\]\([^)]*\)/g, ']')
    .match(/\p{L}{4,}/gu)!
    [place]!.toLowerCase();
}

/** Words from several articles, frequent and rare. */
function someWords(): string[] {
  const words = new Set<string>();
  for (let i = 0; words.size <= FURTHER; i++) words.add(wordOf((i * 7919) % articles, (i * 31) % 100));
  return [...words];
}

/** A word from an article of the year. */
function wordOfYear(): string {
  let article = 0;
  while (!corpus.article(article).path.startsWith(YEAR)) article++;
  return wordOf(article, 50);
}

async function build(step: string): Promise<void> {
  console.error(`${counted(articles, 'article')}: ${step}`);
  for (const command of backfile.build(work)) await runMeasured(command, work);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function slowest({ first, further }: SlowTimes): { mostFirst: number; mostFurther: number } {
  return { mostFirst: Math.max(...first), mostFurther: Math.max(...further) };
}

function line({ search, milliseconds, bytes, segments }: SearchRow): string {
  const kilobytes = (bytes / 1000).toFixed(1);
  return `${search.padEnd(36)} ${milliseconds.toFixed(0).padStart(6)} ms ${kilobytes.padStart(8)} kB  ${segments.join(' ')}`;
}

try {
  backfile.setUp(work);
  const content = fillContentFolder(join(work, backfile.content), articles);
  const out = join(work, backfile.out);
  await build('cold');
  console.error('searches');
  const rows = await searchInBrowser(out, someWords(), { year: YEAR, word: wordOfYear() });
  const slow = values.slow ? await searchOnSlowPhone(out, someWords().slice(0, SLOW_WORDS)) : undefined;
  const before = readEdition(out).digests;
  content.addArticle();
  await build('one new article');
  const after = readEdition(out).digests;
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => file.startsWith('search/') && before.get(file) !== after.get(file))
    .sort();
  const further = rows.filter(({ search }) => search.startsWith('further'));
  const medians = {
    milliseconds: median(further.map((row) => row.milliseconds)),
    bytes: median(further.map((row) => row.bytes)),
    most: Math.max(...further.map((row) => row.bytes)),
  };
  const slowly = slow && { first: median(slow.first), further: median(slow.further), ...slowest(slow) };
  const folders = [...new Set(changed.map((file) => /^search\/(segments\/[^/]+)?/.exec(file)![0]))];
  console.log(rows.map(line).join('\n'));
  const ofSearch = [...before.keys()].filter((file) => file.startsWith('search/')).length;
  console.log(`${counted(before.size, 'file')}, ${ofSearch} of them of the search`);
  console.log(
    `further searches: median ${medians.milliseconds.toFixed(0)} ms, ${(medians.bytes / 1000).toFixed(1)} kB, at most ${(medians.most / 1000).toFixed(1)} kB`,
  );
  if (slowly)
    console.log(
      `on a slow phone: first results ${slowly.first.toFixed(0)} ms (at most ${slowly.mostFirst.toFixed(0)}), further ${slowly.further.toFixed(0)} ms (at most ${slowly.mostFurther.toFixed(0)})`,
    );
  console.log(`one new article: ${counted(changed.length, 'file')} of the search, in ${folders.join(', ')}`);
  if (values.json !== undefined)
    writeFileSync(
      values.json,
      `${JSON.stringify({ articles, files: before.size, ofSearch, rows, further: medians, slow, changed }, null, 2)}\n`,
    );
  process.exitCode = DONE;
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  console.error(error.message);
  process.exitCode = PROBLEMS;
}
