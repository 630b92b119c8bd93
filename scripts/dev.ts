import { join, resolve } from 'node:path';
import { openContent } from '../src/archive.ts';
import { astroConfig } from '../src/dev/astro-config.ts';
import { rootApart } from '../src/dev/root-apart.ts';
import { readArguments, readCount, wantFolder } from './arguments.ts';

const HELP = `
Shows the archive while you write, and again at every change: npm run dev -- [options]

  --content DIR   the content folder                (content)
  --public DIR    files that are served as they are  (public)
  --cache DIR     where pictures and other files are kept that this makes (.backfile)
  --port N        the port                           (4321)
  --help          print this

Search needs an edition: npm start builds and serves one.
`;

const { values } = readArguments(
  {
    content: { type: 'string', default: 'content' },
    public: { type: 'string', default: 'public' },
    cache: { type: 'string', default: '.backfile' },
    port: { type: 'string', default: '4321' },
  },
  HELP,
);
wantFolder('content', values.content, true);
wantFolder('cache', values.cache, false);
const root = join(import.meta.dirname, '..');
const cache = resolve(values.cache);
const folders = {
  content: resolve(values.content),
  publicFolder: resolve(values.public),
  media: join(cache, 'media'),
};
// Addresses hold the path that the site is published below, in development too.
const { site } = await openContent(folders.content);
// Astro reports nothing to its makers.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');
await dev({
  ...rootApart(astroConfig(folders, site), root, cache),
  configFile: false,
  server: { host: '127.0.0.1', port: readCount('port', values.port, 4321) },
});
