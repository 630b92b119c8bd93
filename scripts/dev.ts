import { flushCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { startDev } from '../src/dev/dev-server.ts';
import { readArguments, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Shows the archive while you write: npm run dev -- [options]

  --content DIR   the content folder               (content)
  --public DIR    files to publish unchanged       (public)
  --cache DIR     the cache of builds              (.backfile)
  --port N        the port; 0 means any free port  (4321)
  --help          print this help

The browser shows each save immediately. Problems appear on the page and here. Drafts have pages too: /drafts/ lists them.
The search covers published articles, a few seconds after a change.
`;

const { values } = readArguments(
  {
    content: { type: 'string', default: FOLDERS.content },
    public: { type: 'string', default: FOLDERS.public },
    cache: { type: 'string', default: FOLDERS.cache },
    port: { type: 'string', default: '4321' },
  },
  HELP,
);
wantFolder('content', values.content, true);
wantFolder('public', values.public, false);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  refuse(`--port takes a number from 0 to 65535, not ${JSON.stringify(values.port)}.`);
const [content, publicFolder, cache] = [values.content, values.public, values.cache].map((path) => resolve(path)) as [
  string,
  string,
  string,
];
try {
  const { address } = await startDev({ content, publicFolder, cache, media: join(cache, 'media') }, port);
  console.log(`The archive is at ${address}  (Ctrl+C ends it)`);
  // Ctrl+C ends Node before it would store the compiled code.
  flushCompileCache();
} catch (error) {
  refuse(
    (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? `Port ${port} is in use. Choose another with --port, or use --port 0 for any free port.`
      : (error as Error).message,
  );
}
