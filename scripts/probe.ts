import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { digest } from '../src/digest.ts';
import type { EditionDigests } from '../src/edition/page-digests.ts';
import { pageDigest } from '../src/edition/page-digests.ts';
import { compare } from '../src/problems.ts';
import { DONE, PROBLEMS, readArguments, readCount, refuse } from './arguments.ts';

const HELP = `
Fetches pages of the edition from a host, and compares them: npm run probe -- --url ADDRESS --report FILE [options]

  --url ADDRESS  the published address of the archive
  --report FILE  the report of build --report FILE --digests
  --pages N      how many pages to fetch  (20)
  --tries N      how often to try while the host still sends the last edition, every ten seconds  (30)
  --help         print this help

The digest of the edition decides which pages it fetches. Exit status: 0 the host sends them, 1 it does not.
`;
const BETWEEN = 10_000;

const { values } = readArguments(
  { url: { type: 'string' }, report: { type: 'string' }, pages: { type: 'string' }, tries: { type: 'string' } },
  HELP,
);
if (!values.url || !/^https?:\/\//.test(values.url) || !URL.canParse(values.url))
  refuse('--url takes an address such as https://archive.example/.');
if (!values.report) refuse('--report needs the file that build --report FILE --digests wrote.');
const root = values.url.replace(/\/*$/, '');
const digests = readDigests(values.report);
const asked = Object.keys(digests.pages)
  .filter((path) => path !== '/404.html')
  .map((path): [rank: string, path: string] => [digest('source', `${digests.edition}\n${path}`), path])
  .sort(([a], [b]) => compare(a, b))
  .slice(0, readCount('pages', values.pages, 20))
  .map(([, path]) => path);
const tries = readCount('tries', values.tries, 30);
let wrong: string[] = asked.map((path) => `${path}: not asked for`);
for (let left = tries; wrong.length > 0 && left > 0; left--) {
  if (left < tries) await pause(BETWEEN);
  wrong = (await Promise.all(asked.map(whatIsWrong))).filter((one) => one !== null);
}
for (const one of wrong) console.error(one);
console.log(`${asked.length - wrong.length} of ${asked.length} pages are those of the edition.`);
process.exitCode = wrong.length > 0 ? PROBLEMS : DONE;

async function whatIsWrong(path: string): Promise<string | null> {
  try {
    const address = root + encodeURI(path);
    // A host with rules answers 301 in place of a redirect page, and 410 or 451 with the notice of a withdrawn article.
    let response = await fetch(address, { cache: 'no-store', redirect: 'manual' });
    const location = response.headers.get('location');
    if (location !== null) {
      const [to, wanted] = [new URL(location, address), digests.moved[path]];
      if (wanted !== undefined && decodeURI(to.pathname) === decodeURI(wanted)) return null;
      // Some hosts leave out the end of a name, such as `.html`.
      response = await fetch(to, { cache: 'no-store' });
    }
    const digest = pageDigest(await response.bytes());
    if (digest === digests.pages[path]) return null;
    return response.ok ? `${path}: not the page of the edition` : `${path}: the host answers ${response.status}`;
  } catch (error) {
    return `${path}: ${(error as Error).message}`;
  }
}

function readDigests(file: string): EditionDigests {
  try {
    const { digests: found } = JSON.parse(readFileSync(file, 'utf8')) as { digests?: EditionDigests };
    // The report of an earlier release has no addresses of redirect pages.
    return found
      ? { ...found, moved: found.moved ?? {} }
      : refuse(`${file} has no digests: build with --report FILE --digests.`);
  } catch (error) {
    return refuse((error as Error).message);
  }
}
