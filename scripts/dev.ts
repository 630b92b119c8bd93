import { join, resolve } from 'node:path';
import { startDev } from '../src/dev/dev-server.ts';
import { readArguments, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Shows the archive while you write: npm run dev -- [options]

  --content DIR   the content folder                 (content)
  --public DIR    files that are served as they are  (public)
  --cache DIR     what the build keeps               (.backfile)
  --port N        the port; 0 takes any that is free (4321)
  --help          print this

Each save is shown at once. What is wrong stands on the page and here. Drafts are shown too: /drafts/ lists them.
Search needs an edition: npm start builds and serves one.
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
} catch (error) {
  refuse(
    (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? `Port ${port} is in use. Name another with --port, or --port 0 for any that is free.`
      : (error as Error).message,
  );
}
