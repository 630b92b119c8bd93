import { join, resolve } from 'node:path';
import { openContent } from '../src/archive.ts';
import { astroConfig } from '../src/dev/astro-config.ts';
import { readArguments, readCount, wantFolder } from './arguments.ts';

const HELP = `
Shows the archive while you write, and again at every change: npm run dev -- [options]

  --content DIR   the content folder                (content)
  --public DIR    files that are served as they are  (public)
  --port N        the port                           (4321)
  --help          print this

Search needs an edition: npm start builds and serves one.
`;

const { values } = readArguments(
  {
    content: { type: 'string', default: 'content' },
    public: { type: 'string', default: 'public' },
    port: { type: 'string', default: '4321' },
  },
  HELP,
);
wantFolder('content', values.content, true);
const root = join(import.meta.dirname, '..');
const folders = {
  content: resolve(values.content),
  publicFolder: resolve(values.public),
  media: join(root, '.backfile', 'media'),
};
// Addresses hold the path that the site is published below, in development too.
const { site } = await openContent(folders.content);
// Astro reports nothing to its makers.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');
await dev({
  ...astroConfig(folders, site),
  configFile: false,
  root,
  server: { host: '127.0.0.1', port: readCount('port', values.port, 4321) },
});
