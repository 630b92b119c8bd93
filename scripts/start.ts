import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DONE, readArguments } from './arguments.ts';

const HELP = `
Builds the archive in content/ and serves it: npm start -- [options]

  --port N   the port; 0 takes any that is free  (4321)
  --help     print this
`;

const { values } = readArguments({ port: { type: 'string', default: '4321' } }, HELP);
const run = (script: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, script), ...words], { stdio: 'inherit' }).status ?? 1;
const built = run('build.ts');
process.exitCode = built === DONE ? run('preview.ts', '--port', values.port) : built;
