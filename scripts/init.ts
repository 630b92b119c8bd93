import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { PROJECT } from '../src/build/code/packaged-code.ts';
import { sayFault } from '../src/build/fault.ts';
import { asOf, dayOf } from '../src/dates.ts';
import { isReplaceable } from '../src/edition/open-trees.ts';
import { counted } from '../src/problems/counted.ts';
import { isLanguageCode } from '../src/site/languages.ts';
import { DONE, PROBLEMS, readArguments, refuse, wantFolder } from './arguments.ts';
import type { Answers } from './init/ask-archive.ts';
import { askArchive, isAddress } from './init/ask-archive.ts';
import type { Host } from './init/plan.ts';
import { HOSTS, USUAL_PLAN } from './init/plan.ts';
import type { FoundArchive } from './init/recognise-folder.ts';
import { recogniseFolder } from './init/recognise-folder.ts';
import { SCRIPTS, starterFiles } from './init/starter-files.ts';
import { writeMissing } from './init/write-missing.ts';

const HELP = `
Starts an archive: npx backfile init [FOLDER] [options]

  FOLDER           the folder of the archive          (.)
  --title TEXT     the name of the archive
  --language CODE  the language of its articles       (en)
  --url ADDRESS    the address for readers
  --host NAME      write workflows or settings for ${HOSTS.join(', ')}, or none  (github);
                   repeat the option for several
  --backfile SPEC  the version or address of Backfile for package.json  (this version)
  --help           print this help

On a terminal it asks for missing options. In a folder of Jekyll, Hugo, Eleventy, Zola or Astro it finds the articles and
writes only missing files. It never overwrites a file.
`;

const { values, positionals } = readArguments(
  {
    title: { type: 'string' },
    language: { type: 'string' },
    url: { type: 'string' },
    host: { type: 'string', multiple: true },
    backfile: { type: 'string' },
  },
  HELP,
  true,
);
if (positionals.length > 1) refuse(`init takes one folder, not ${positionals.length}.`);
const name = positionals[0] ?? '.';
wantFolder('FOLDER', name, false);
if (values.language !== undefined && !isLanguageCode(values.language))
  refuse(`--language takes a code such as en, not ${JSON.stringify(values.language)}.`);
if (values.url !== undefined && !isAddress(values.url))
  refuse(`--url takes an address such as https://archive.example/, not ${JSON.stringify(values.url)}.`);
const hosts = values.host === undefined ? undefined : values.host.flatMap(readHost);

const folder = resolve(name);
const found = await recogniseFolder(folder);
console.log(whatWasFound(found));
const { settings } = found;
const offered: Answers = {
  title: settings.title ?? USUAL_PLAN.title,
  language: settings.language && isLanguageCode(settings.language) ? settings.language : USUAL_PLAN.language,
  url: settings.url ?? USUAL_PLAN.url,
  hosts: USUAL_PLAN.hosts,
};
const { title, language, url } = values;
const given: Partial<Answers> = {
  ...(title === undefined ? {} : { title }),
  ...(language === undefined ? {} : { language }),
  ...(url === undefined ? {} : { url }),
  ...(hosts === undefined ? {} : { hosts }),
};
const answers =
  process.stdin.isTTY && process.stdout.isTTY ? await askArchive(given, offered) : { ...offered, ...given };
const files = starterFiles({
  ...answers,
  content: found.content,
  public: found.public,
  out: isReplaceable(join(folder, 'dist')) ? 'dist' : 'edition',
  backfile: values.backfile ?? ownVersion(),
  firstDay: found.articles > 0 ? null : dayOf(asOf(process.env), 'UTC'),
});
try {
  const { written, kept } = writeMissing(folder, files);
  if (found.generator === null) mkdirSync(join(folder, found.public), { recursive: true });
  for (const file of written) console.log(`wrote  ${join(name, file)}`);
  for (const file of kept) console.log(`kept   ${join(name, file)}, which exists already`);
  console.log(whatNext(kept));
  process.exitCode = DONE;
} catch (error) {
  console.error(`The archive could not be begun in ${name}: ${sayFault(error)}`);
  process.exitCode = PROBLEMS;
}

function readHost(written: string): Host[] {
  if (written === 'none') return [];
  const host = HOSTS.find((one) => one === written);
  return host ? [host] : refuse(`--host takes ${HOSTS.join(', ')} or none, not ${JSON.stringify(written)}.`);
}

function whatWasFound({ generator, content, articles, dates }: FoundArchive): string {
  const of = generator ? `A folder of ${generator}: ` : '';
  if (articles === 0) return `${of || 'A folder with '}no articles yet.`;
  const where = dates ? `, dates in ${dates}` : '';
  return `${of}${content}, ${counted(articles, 'article').replace(/\d(?=(\d{3})+\b)/g, '$&,')}${where}.`;
}

function whatNext(kept: string[]): string {
  const steps: string[] = [];
  if (kept.includes('package.json') && !/"backfile"/.test(readFileSync(join(folder, 'package.json'), 'utf8'))) {
    const scripts = SCRIPTS.map((script) => `"${script}": "backfile ${script}"`).join(', ');
    steps.push(`package.json is unchanged: run npm install backfile@${values.backfile ?? ownVersion()} in the folder.`);
    steps.push(`For npm run check and the like add to its scripts, under names that are free: ${scripts}`);
  }
  if (kept.includes('.gitignore') && !/\.backfile\b/.test(readFileSync(join(folder, '.gitignore'), 'utf8')))
    steps.push('Add .backfile/ and the folder of the edition to .gitignore.');
  const enter = relative('.', folder) === '' ? '' : `cd ${name} && `;
  return [...steps, `Next: ${enter}npm install && npx backfile start`].join('\n');
}

function ownVersion(): string {
  const file = join(PROJECT, 'package.json');
  if (!existsSync(file)) return 'latest';
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
