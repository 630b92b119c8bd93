import { resolve } from 'node:path';
import { dayOf } from '../src/dates.ts';
import { editionsOf, linkedEdition, turnLink } from '../src/edition/edition-link.ts';
import { readArguments, numberArgument, refuse } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Lists the kept editions, and goes back to one: npm run editions -- [options]

  --to N       make edition N the current one, in one step
  --out LINK   the symbolic link to the current edition, such as dist -> editions/42  (dist)
  --help       print this help

To keep editions, make a link before the first build: ln -s editions/1 dist, then npm run build. The next build after a
rollback publishes the current content, so correct the content first.
Exit status: 0 done, 2 wrong arguments.
`;

const { values } = readArguments({ to: { type: 'string' }, out: { type: 'string', default: FOLDERS.out } }, HELP);
const link = resolve(values.out);
if (linkedEdition(link) === null)
  refuse(`${values.out} is no link to a numbered edition. Begin with: ln -s editions/1 ${values.out}`);
const editions = editionsOf(link);
if (values.to !== undefined) {
  const number = numberArgument('to', values.to, 0);
  const edition = editions.find((one) => one.number === number);
  if (!edition)
    refuse(`There is no edition ${number}. There are: ${editions.map((one) => one.number).join(', ') || 'none'}.`);
  turnLink(link, edition.folder, Number.POSITIVE_INFINITY);
}
for (const { number, time, isCurrent } of values.to === undefined ? editions : editionsOf(link))
  console.log(`${isCurrent ? '*' : ' '} ${number}  published ${dayOf(time, 'UTC')}`);
