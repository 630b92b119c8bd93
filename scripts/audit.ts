import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DONE, PROBLEMS, readArguments } from './arguments.ts';
import { readAudit } from './audit/read-audit.ts';

const HELP = `
Asks the package registry whether the packages of the lockfile have known vulnerabilities: npm run audit

  --help  print this help

Exit status: 0 none are known, or the registry does not answer, which is reported; 1 some are known.
`;

readArguments({}, HELP);
const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
});
const { sentence, isClean } = readAudit(stdout);
console.log(sentence);
process.exitCode = isClean ? DONE : PROBLEMS;
