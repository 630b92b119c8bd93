import { autocompleteMultiselect, cancel, confirm, intro, isCancel, select, text } from '@clack/prompts';
import type { NewArticle } from '../src/article/writing/new-article.ts';
import type { Group } from '../src/catalog/entry.ts';
import { parseDate } from '../src/dates.ts';
import type { SectionNode } from '../src/site/site.ts';
import { DONE } from './arguments.ts';

/** Names that the archive already has. */
export interface OfferedNames {
  sections: SectionNode[];
  tags: Group[];
  authors: Group[];
}

/** Asks on a terminal for the data of an article. Does not ask for what flags gave. */
export async function askArticle(
  given: Partial<NewArticle> & Pick<NewArticle, 'day' | 'id'>,
  known: OfferedNames,
): Promise<NewArticle> {
  intro('A new article');
  const title =
    given.title ||
    (await answered(
      text({ message: 'Headline', validate: (value) => (value?.trim() ? undefined : 'A headline is needed.') }),
    ));
  const day = await answered(
    text({
      message: 'Day of publication',
      initialValue: given.day,
      validate: (value) =>
        /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') && parseDate(value!, 'UTC') ? undefined : 'A day such as 2020-11-10.',
    }),
  );
  const section = given.section ?? (await askSection(known.sections));
  const tags = given.tags ?? (await askTags(known.tags));
  const authors =
    given.authors ??
    (await answered(
      text({ message: 'Byline, with commas', defaultValue: '', placeholder: known.authors[0]?.label ?? '' }),
    ));
  const isDraft =
    given.isDraft ??
    (await answered(confirm({ message: 'Is it a draft, for later publication?', initialValue: true })));
  return { ...given, title, day, section, tags, authors, isDraft };
}

async function askSection(sections: SectionNode[]): Promise<string | undefined> {
  if (sections.length === 0) return (await answered(text({ message: 'Section', defaultValue: '' }))) || undefined;
  const options = flatten(sections, '').map(({ path, label, depth }) => ({
    value: path,
    label: `${'  '.repeat(depth)}${label}`,
  }));
  return (
    (await answered(select({ message: 'Section', options: [{ value: '', label: 'none' }, ...options] }))) || undefined
  );
}

function flatten(sections: SectionNode[], above: string, depth = 0): { path: string; label: string; depth: number }[] {
  return sections.flatMap(({ slug, label, sections: inner }) => [
    { path: above + slug, label, depth },
    ...flatten(inner, `${above}${slug}/`, depth + 1),
  ]);
}

async function askTags(tags: Group[]): Promise<string> {
  const used = tags.toSorted((a, b) => b.entries.length - a.entries.length);
  const options = used.map(({ label, entries }) => ({ value: label, label, hint: `${entries.length}` }));
  const chosen =
    options.length > 0
      ? await answered(autocompleteMultiselect({ message: 'Tags in use', options, required: false }))
      : [];
  const further = await answered(text({ message: 'Further tags, with commas', defaultValue: '' }));
  return [...chosen, further].filter(Boolean).join(', ');
}

/** The answer. Ctrl+C ends the command before anything is written. */
async function answered<T>(asked: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await asked;
  if (isCancel(answer)) {
    cancel('Nothing was written.');
    process.exit(DONE);
  }
  return answer as Exclude<T, symbol>;
}
