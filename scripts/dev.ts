import { join, resolve } from 'node:path';
import { openContent } from '../src/archive.ts';
import { astroConfig } from '../src/dev/astro-config.ts';
import { readArguments, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Shows the archive while you write: npm run dev -- [options]

  --content DIR   the content folder                 (content)
  --public DIR    files that are served as they are  (public)
  --cache DIR     what the build keeps               (.backfile)
  --port N        the port                           (4321)
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
const content = resolve(values.content);
const { site } = await openContent(content);
const [publicFolder, cache] = [resolve(values.public), resolve(values.cache)];
// Astro reports nothing to its makers.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');
const server = await dev({
  ...astroConfig({ content, publicFolder, cache, media: join(cache, 'media'), base: site.base }),
  configFile: false,
  root: join(import.meta.dirname, '..'),
  logLevel: 'warn',
  server: { host: '127.0.0.1', port },
});
console.log(`The archive is at http://127.0.0.1:${server.address.port}${site.base}  (Ctrl+C ends it)`);
