import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPublicFiles } from '../src/build/public-files.ts';
import { headerRules } from '../src/headers/header-rules.ts';
import { SERVERS, serverSettings } from '../src/headers/server-settings.ts';
import { printProblem } from '../src/problems/print-problem.ts';
import { inFolder } from '../src/problems.ts';
import { parseSite } from '../src/site/parse-site.ts';
import { DONE, PROBLEMS, readArguments, refuse, wantFolder } from './arguments.ts';

const HELP = `
Prints the settings by which a web server sends the headers of the archive: npm run headers --silent -- --for SERVER [options]

  --for SERVER    nginx, caddy or apache
  --content DIR   the content folder                 (content)
  --public DIR    files that are served as they are  (public)
  --help          print this

Netlify and Cloudflare Pages need none: they read the file _headers of the edition.
Exit status: 0 done, 1 problems in site.yaml, 2 wrong arguments.
`;

const { values } = readArguments(
  {
    for: { type: 'string' },
    content: { type: 'string', default: 'content' },
    public: { type: 'string', default: 'public' },
  },
  HELP,
);
const server = SERVERS.find((name) => name === values.for);
if (!server) refuse(`--for takes ${SERVERS.join(', ')}, not ${JSON.stringify(values.for ?? '')}.`);
wantFolder('content', values.content, true);
wantFolder('public', values.public, false);
const settings = await readFile(join(values.content, 'site.yaml'), 'utf8').catch(() => '');
const { site, problems } = parseSite('site.yaml', settings);
for (const problem of inFolder(problems, values.content)) console.error(`${printProblem(problem)}\n`);
process.stdout.write(serverSettings(server, headerRules(site, await listPublicFiles(values.public))));
process.exitCode = problems.some(({ severity }) => severity === 'error') ? PROBLEMS : DONE;
