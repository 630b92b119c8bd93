import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBase } from '../src/edition/tree.ts';
import { serve } from '../src/preview/serve.ts';
import { readArguments, refuse } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Serves the last edition: npm run preview -- [options]

  --out DIR     the folder of the edition        (dist)
  --base PATH   the base path of the site        (that of the edition)
  --port N      the port; 0 means any free port  (4321)
  --help        print this help
`;

const { values } = readArguments(
  {
    out: { type: 'string', default: FOLDERS.out },
    base: { type: 'string' },
    port: { type: 'string', default: '4321' },
  },
  HELP,
);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  refuse(`--port takes a number from 0 to 65535, not ${JSON.stringify(values.port)}.`);
if (!['index.html', '_changes'].some((name) => existsSync(join(values.out, name))))
  refuse(`There is no edition in ${values.out}. Run npm run build first.`);
try {
  const base = values.base ?? readBase(resolve(values.out)) ?? '/';
  const { address } = await serve(resolve(values.out), { port, base });
  console.log(`The archive is at ${address}  (Ctrl+C ends it)`);
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  refuse(
    isTaken
      ? `Port ${port} is in use. Choose another with --port, or use --port 0 for any free port.`
      : (error as Error).message,
  );
}
