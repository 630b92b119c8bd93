import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newArticle } from '../src/article/new-article.ts';
import { makeId } from '../src/article-id.ts';
import { asOf, dayOf, parseDate } from '../src/dates.ts';
import { readArguments, refuse } from './arguments.ts';

const HELP = `
Begins a new article: npm run new -- "The headline" [options]

  --date DAY        the day it is published, YYYY-MM-DD  (today, in UTC)
  --section PATH    its section, such as iran/protests
  --tags LIST       its tags, with commas
  --authors LIST    its byline, with commas
  --content DIR     the content folder                    (content)
  --help            print this

Writes content/YYYY/MM/slug.md with everything an article needs, and prints its name. An existing file is never touched.
`;

const { values, positionals } = readArguments(
  {
    date: { type: 'string' },
    section: { type: 'string' },
    tags: { type: 'string' },
    authors: { type: 'string' },
    content: { type: 'string', default: 'content' },
  },
  HELP,
  true,
);
const title = positionals.join(' ').trim();
if (title === '') refuse('A headline is missing: npm run new -- "The headline".');
const day = values.date ?? dayOf(asOf(process.env), 'UTC');
if (!parseDate(day, 'UTC') || !/^\d{4}-\d{2}-\d{2}$/.test(day))
  refuse(`--date takes a day such as 2020-11-10, not ${JSON.stringify(day)}.`);
const { file, text } = newArticle({
  ...{ title, day, section: values.section, tags: values.tags, authors: values.authors },
  id: makeId(randomUUID(), () => false),
});
const path = join(values.content, file);
await mkdir(dirname(path), { recursive: true });
try {
  await writeFile(path, text, { flag: 'wx' });
  console.log(path);
} catch (error) {
  refuse(
    (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? `${path} is there already. Choose another headline or day.`
      : (error as Error).message,
  );
}
