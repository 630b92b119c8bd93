import { join, resolve } from 'node:path';
import { astroConfig } from '../src/dev/astro-config.ts';
import { readArguments, readCount, wantFolder } from './arguments.ts';

const HELP = `
Shows the archive while you write, and again at every change: npm run dev -- [options]

  --content DIR   the content folder  (content)
  --port N        the port            (4321)
  --help          print this

Search needs an edition: npm start builds and serves one.
`;

const { values } = readArguments(
  { content: { type: 'string', default: 'content' }, port: { type: 'string', default: '4321' } },
  HELP,
);
wantFolder('content', values.content, true);
const root = join(import.meta.dirname, '..');
const [publicFolder, media] = [join(root, 'public'), join(root, '.backfile', 'media')];
// Astro reports nothing to its makers.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');
await dev({
  ...astroConfig({ content: resolve(values.content), publicFolder, media }),
  configFile: false,
  root,
  server: { host: '127.0.0.1', port: readCount('port', values.port, 4321) },
});
