import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openArchive } from '../src/archive.ts';
import type { NewArticle } from '../src/article/writing/new-article.ts';
import { newArticle } from '../src/article/writing/new-article.ts';
import { readSavedPage } from '../src/article/writing/saved-page.ts';
import { makeId } from '../src/article-id.ts';
import { flatten } from '../src/catalog/groups/by-section.ts';
import { asOf, dayOf, parseDate } from '../src/dates.ts';
import { nearest } from '../src/problems/nearest.ts';
import type { SectionNode } from '../src/site/site.ts';
import { readArguments, refuse, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Starts a new article: npm run new -- ["The headline"] [options]

  --date DAY        the day of publication, YYYY-MM-DD  (today, in the zone of the site)
  --section PATH    its section, such as iran/protests
  --tags LIST       its tags, separated by commas
  --authors LIST    its authors, separated by commas
  --lang CODE       its language, if it is not the site's
  --draft           mark it as a draft
  --no-draft        publish it with the next build
  --from FILE       take text, headline and day from a text or a saved page
  --content DIR     the content folder                  (content)
  --help            print this help

On a terminal it asks for missing options. It writes content/YYYY/MM/slug.md and prints its name. It never changes an
existing file. It warns about sections and tags that resemble existing ones.
`;

const { values, positionals } = readArguments(
  {
    date: { type: 'string' },
    section: { type: 'string' },
    tags: { type: 'string' },
    authors: { type: 'string' },
    lang: { type: 'string' },
    draft: { type: 'boolean' },
    'no-draft': { type: 'boolean' },
    from: { type: 'string' },
    content: { type: 'string', default: FOLDERS.content },
  },
  HELP,
  true,
);
wantFolder('content', values.content, false);
const now = asOf(process.env);
const archive = await openArchive({ content: resolve(values.content), asOf: now }).catch(() => null);
const saved =
  values.from === undefined
    ? undefined
    : readSavedPage(await readFile(values.from, 'utf8').catch((error: Error) => refuse(error.message)));
const title = positionals.join(' ').trim() || saved?.title;
const day = values.date ?? saved?.day ?? dayOf(now, archive?.site.timeZone ?? 'UTC');
if (!parseDate(day, 'UTC') || !/^\d{4}-\d{2}-\d{2}$/.test(day))
  refuse(`--date takes a day such as 2020-11-10, not ${JSON.stringify(day)}.`);

const { section, tags, authors, lang } = values;
const isDraft = values['no-draft'] ? false : values.draft;
const id = makeId(randomUUID(), () => false);
const given = { title: title ?? '', day, section, tags, authors, lang, isDraft, id, text: saved?.text };
const article = process.stdin.isTTY && process.stdout.isTTY ? await ask(given) : given;
if (article.title === '') refuse('The headline is missing: npm run new -- "The headline".');
for (const warning of nearNames(article)) console.error(warning);
const { file, text } = newArticle(article);
const path = join(values.content, file);
await mkdir(dirname(path), { recursive: true });
try {
  await writeFile(path, text, { flag: 'wx' });
  console.log(path);
} catch (error) {
  refuse(
    (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? `${path} exists already. Choose another headline or day.`
      : (error as Error).message,
  );
}

/** Loaded only if it asks questions. */
async function ask(known: NewArticle): Promise<NewArticle> {
  const { askArticle } = await import('./ask-article.ts');
  const { sections = [] } = archive?.site ?? {};
  return askArticle(known, { sections, tags: archive?.catalog.tags ?? [], authors: archive?.catalog.authors ?? [] });
}

/** Warns about a section that the site does not have, and about tags that resemble those of other articles. */
function nearNames({ section: named, tags: list }: NewArticle): string[] {
  if (!archive) return [];
  const { site, catalog } = archive;
  const sections = [...slugsOf(site.sections), ...flatten(catalog.sections).map(({ label }) => label)];
  const last = named?.split('/').at(-1)?.trim() ?? '';
  const nearSection = last === '' || sections.includes(last) ? null : nearest(last, sections);
  const known = catalog.tags.map(({ label }) => label);
  const written = (list ?? '').split(',').map((tag) => tag.trim());
  return [
    ...(nearSection ? [`The section ${last} resembles the existing section ${nearSection}.`] : []),
    ...written.flatMap((tag) => {
      const near = tag === '' || known.includes(tag) ? null : nearest(tag, known);
      return near ? [`The tag ${tag} resembles ${near}, which other articles have.`] : [];
    }),
  ];
}

function slugsOf(nodes: SectionNode[]): string[] {
  return nodes.flatMap((node) => [node.slug, ...slugsOf(node.sections)]);
}
