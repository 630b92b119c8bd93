import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { openContent } from '../src/archive.ts';
import { readArguments, wantFolder } from './arguments.ts';

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
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
// Addresses hold the path that the site is published below, in development too.
const { site } = await openContent(resolve(values.content));
const env = {
  ...process.env,
  BACKFILE_CONTENT: resolve(values.content),
  BACKFILE_PUBLIC: resolve(values.public),
  BACKFILE_BASE: site.base,
  BACKFILE_URL: site.url,
  ASTRO_TELEMETRY_DISABLED: '1',
};
const words = [astro, 'dev', '--host', '127.0.0.1', '--port', values.port];
process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit', env }).status ?? 1;
