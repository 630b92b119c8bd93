import { resolve } from 'node:path';
import { openArchive } from '../src/archive.ts';
import { listPublicFiles } from '../src/build/public-files.ts';
import { asOf } from '../src/dates.ts';
import { headerRules } from '../src/headers/header-rules.ts';
import { SERVERS, serverSettings } from '../src/headers/server-settings.ts';
import { printProblem } from '../src/problems/print-problem.ts';
import { inFolder } from '../src/problems.ts';
import { cloudfrontFunction, MAX_FUNCTION_BYTES } from '../src/redirects/cloudfront-function.ts';
import { redirectRules } from '../src/redirects/redirect-rules.ts';
import { redirectSettings } from '../src/redirects/redirect-settings.ts';
import { redirectsFile } from '../src/redirects/redirects-file.ts';
import { DONE, PROBLEMS, readArguments, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const REDIRECT_FILES = ['netlify', 'cloudflare', 'gitlab'] as const;
const FOR = [...SERVERS, 'nginx-map', ...REDIRECT_FILES, 'cloudfront', 'cloudfront-store'];

const HELP = `
Prints a host's settings for the archive, headers and redirects: npm run headers --silent -- --for HOST [options]

  --for HOST      nginx, caddy, apache: settings for the site
                  nginx-map: the table of redirects, for the http block of nginx
                  netlify, cloudflare, gitlab: the file _redirects
                  cloudfront: a function for S3 with CloudFront; cloudfront-store: its table, if that is long
  --content DIR   the content folder          (content)
  --public DIR    files to publish unchanged  (public)
  --help          print this help

Netlify, Cloudflare Pages and GitLab Pages need no settings: they read _headers and _redirects of the edition.
Exit status: 0 done, 1 errors in the content, 2 wrong arguments.
`;

const { values } = readArguments(
  {
    for: { type: 'string' },
    content: { type: 'string', default: FOLDERS.content },
    public: { type: 'string', default: FOLDERS.public },
  },
  HELP,
);
const wanted = FOR.find((name) => name === values.for);
if (!wanted) refuse(`--for takes ${FOR.join(', ')}, not ${JSON.stringify(values.for ?? '')}.`);
wantFolder('content', values.content, true);
wantFolder('public', values.public, false);
const publicFiles = await listPublicFiles(resolve(values.public));
const { site, catalog, problems } = await openArchive({
  content: resolve(values.content),
  asOf: asOf(process.env),
  publicFiles,
});
const errors = inFolder(problems, values.content).filter(({ severity }) => severity === 'error');
for (const problem of errors) console.error(`${printProblem(problem)}\n`);
process.stdout.write(settings());
process.exitCode = errors.length > 0 ? PROBLEMS : DONE;

function settings(): string {
  const rules = redirectRules(catalog);
  const server = SERVERS.find((name) => name === wanted);
  const print = (lines: string[]) => lines.map((line) => `${line}\n`).join('');
  if (server) {
    const { lines } = redirectSettings(server, rules, site);
    return serverSettings(server, headerRules(site, publicFiles)) + print(lines);
  }
  if (wanted === 'nginx-map') return print(redirectSettings('nginx', rules, site).map ?? []);
  const host = REDIRECT_FILES.find((name) => name === wanted);
  if (host) {
    const { text, rules: count, leftOut } = redirectsFile(rules, { ...site, host });
    const more = leftOut > 0 ? `; ${leftOut} more do not fit, and have only redirect pages` : '';
    console.error(`${count} rules of _redirects${more}.`);
    return text;
  }
  const { text, store } = cloudfrontFunction(rules, site);
  if (store && wanted === 'cloudfront')
    console.error(
      `With the table of redirects the function exceeds ${MAX_FUNCTION_BYTES} bytes. Use --for cloudfront-store to print the table for a key value store.`,
    );
  return wanted === 'cloudfront' ? text : (store ?? '');
}
