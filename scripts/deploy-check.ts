import { resolve } from 'node:path';
import { measureEdition } from '../src/edition/measure-edition.ts';
import { readMark } from '../src/edition/tree.ts';
import { compareLimits, isOver, printNearness } from '../src/hosts/compare-limits.ts';
import { DEPLOY_HOSTS, HOST_NOTES } from '../src/hosts/host-limits.ts';
import { nearest } from '../src/problems/nearest.ts';
import { DONE, PROBLEMS, readArguments, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Compares the edition with the limits of a host: npm run deploy-check -- --host NAME [options]

  --host NAME  ${DEPLOY_HOSTS.join(', ')}
  --out DIR    the folder of the edition  (dist)
  --help       print this help

Prints each limit with the share that the edition uses, the largest share first, and the source of the limit.
Exit status: 0 the host accepts the edition, 1 the edition exceeds a limit, 2 wrong arguments.
`;

const { values } = readArguments({ host: { type: 'string' }, out: { type: 'string', default: FOLDERS.out } }, HELP);
const known = `--host takes ${DEPLOY_HOSTS.join(', ')}`;
if (values.host === undefined) refuse(`${known}.`);
const host = DEPLOY_HOSTS.find((name) => name === values.host);
if (!host) {
  const near = nearest(values.host, DEPLOY_HOSTS);
  refuse(`${known}, not ${JSON.stringify(values.host)}.${near ? ` Is ${near} meant?` : ''}`);
}
wantFolder('out', values.out, true);
const out = resolve(values.out);
if (readMark(out) === null) refuse(`There is no edition in ${values.out}. Run npm run build first.`);
const limits = compareLimits(host, measureEdition(out));
console.log(
  limits.length === 0 ? `${host} has no limit that an archive reaches.` : `The edition in ${values.out} and ${host}:`,
);
for (const limit of limits) console.log(`  ${printNearness(limit)}\n    ${limit.source}, read ${limit.read}`);
for (const note of HOST_NOTES[host]) console.log(note);
process.exitCode = limits.some(isOver) ? PROBLEMS : DONE;
