import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archive.ts';
import { ledYears } from '../../src/catalog/aliases/led-addresses.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { datePath, groupYearPath, href } from '../../src/urls.ts';
import { MOMENT } from '../site/run-script.ts';

/** A page of each kind, by what it is: its address below that of the site. */
export async function pagesOfEachKind(
  content: string,
): Promise<{ archive: Archive; article: Entry; persian: Entry; pages: [string, string][] }> {
  const archive = await openArchive({ content, asOf: MOMENT });
  const { catalog, site } = archive;
  const largest = <T extends { entries: unknown[] }>(groups: T[]): T =>
    groups.toSorted((a, b) => b.entries.length - a.entries.length)[0]!;
  const article = catalog.entries
    .filter((entry) => entry.article.image && entry.article.lang === site.language)
    .at(-1)!;
  const persian = catalog.entries.find((entry) => entry.article.lang === 'fa')!;
  const [tag, section, author] = [largest(catalog.tags), largest(catalog.sections), largest(catalog.authors)];
  const { day } = article.article.date;
  const tagYear = groupYearPath(tag.path, tag.entries.at(-1)!.article.date.day.slice(0, 4));
  const tabled = catalog.entries.find((entry) => entry.article.file.includes('link-rot'));
  const paths: [string, string][] = [
    ['front', '/'],
    ['years', '/years/'],
    ['year', datePath(day.slice(0, 4))],
    ['month', datePath(day.slice(0, 7))],
    ['day', datePath(day)],
    ['article', article.path],
    ...(tabled ? [['article with a table', tabled.path] as [string, string]] : []),
    ['Persian article', persian.path],
    ['Persian articles', '/fa/'],
    ['tag', tag.path],
    ['tag in a year', ledYears(catalog).get(tagYear) ?? tagYear],
    ['section', section.path],
    ['author', author.path],
    ['tags', '/tags/'],
    ['sections', '/sections/'],
    ['authors', '/authors/'],
    ['404', '/404.html'],
    ['about', '/about/'],
    ['corrections', '/corrections/'],
  ];
  const addresses = paths.map(([kind, path]): [string, string] => [kind, href(path, '/').slice(1)]);
  return {
    archive,
    article,
    persian,
    pages: [...addresses, ['search', `search/?q=${encodeURIComponent(wordOf(article))}`]],
  };
}

/** A word by which an article can be looked for: the longest of its headline. */
export function wordOf({ article }: Entry): string {
  const words = article.title.split(/[^\p{L}\p{M}]+/u);
  return words.toSorted((a, b) => b.length - a.length)[0]!;
}
