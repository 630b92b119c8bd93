import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DONE, readArguments } from './arguments.ts';

const HELP = `
Builds the archive and serves it: npm start -- [options]

  --content DIR   the content folder               (content)
  --public DIR    files to publish unchanged       (public)
  --out DIR       the folder of the edition        (dist)
  --cache DIR     the cache between builds         (.backfile)
  --port N        the port; 0 means any free port  (4321)
  --help          print this help
`;

const { values } = readArguments(
  {
    content: { type: 'string' },
    public: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    port: { type: 'string', default: '4321' },
  },
  HELP,
);
const given = (...names: ('content' | 'public' | 'out' | 'cache')[]) =>
  names.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
let isEnded = false;

/** Runs a script to its end. If this process is ended, the script is ended, too. */
function run(script: string, ...words: string[]): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'backfile.mjs'), script, ...words], {
    stdio: 'inherit',
  });
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals) => {
    isEnded = true;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, end);
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (status) => {
      for (const signal of signals) process.off(signal, end);
      resolve(status ?? 1);
    });
  });
}

const built = await run('build', ...given('content', 'public', 'out', 'cache'));
process.exitCode = built;
if (built === DONE && !isEnded) process.exitCode = await run('preview', ...given('out'), '--port', values.port);
