import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asOf } from '../src/dates.ts';
import { digest } from '../src/digest.ts';
import { counted } from '../src/problems/counted.ts';
import { onTerminal } from '../src/problems/print-problem.ts';
import { compare } from '../src/problems.ts';
import { DONE, PROBLEMS, readArguments, readCount, refuse } from './arguments.ts';
import { FOLDERS } from './folders.ts';
import { askHosts } from './links/ask-hosts.ts';
import { outsideLinks } from './links/outside-links.ts';

const HELP = `
Asks whether the pages to which the archive links are still there: npm run links -- [options]

  --out DIR   the folder of the edition       (dist)
  --most N    how many addresses to ask for   (1000)
  --help      print this help

Each week it asks for other addresses, until all had their turn. It sends one request at a time to a host, and none to
addresses inside a private network. Exit status: 0 all answer, 1 some are gone, 2 wrong arguments.
`;
const WEEK = 7 * 24 * 3600 * 1000;
const PAGES_NAMED = 3;

const { values } = readArguments({ out: { type: 'string', default: FOLDERS.out }, most: { type: 'string' } }, HELP);
if (!existsSync(join(values.out, 'index.html')))
  refuse(`There is no edition in ${values.out}. Run npm run build first.`);
const links = outsideLinks(values.out);
const all = [...links.keys()].map((url): [rank: string, url: string] => [digest('source', url), url]);
const ranked = all.sort(([a], [b]) => compare(a, b)).map(([, url]) => url);
const most = Math.min(readCount('most', values.most, 1000), ranked.length);
const first = ranked.length === 0 ? 0 : (Math.floor(asOf(process.env) / WEEK) * most) % ranked.length;
const asked = [...ranked, ...ranked].slice(first, first + most);
const answers = await askHosts(asked);
const gone = answers.filter(({ state }) => state === 'gone').sort((a, b) => compare(a.url, b.url));
const unclear = answers.filter(({ state }) => state === 'unclear').length;
for (const { url, why } of gone) {
  const pages = links.get(url)!;
  const more = pages.length > PAGES_NAMED ? ` and ${pages.length - PAGES_NAMED} more` : '';
  console.log(`- ${onTerminal(`${url}: ${why}, in ${pages.slice(0, PAGES_NAMED).join(', ')}${more}`)}`);
}
console.log(
  `\n${counted(asked.length, 'address', 'addresses')} of ${ranked.length} asked for: ${gone.length} gone, ${unclear} without a clear answer.`,
);
process.exitCode = gone.length > 0 ? PROBLEMS : DONE;
