import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { Catalog, Entry } from '../catalog/catalog.ts';
import type { RenderedBody } from '../views/article.ts';
import { href } from '../urls.ts';
import { searchRecord } from './record.ts';

/** Records on their way to Pagefind at once. */
const IN_FLIGHT = 100;

/**
 * Makes the search index of an edition in `folder`: one part a language, as Pagefind wants. Entries are added in the
 * catalog's order, since Pagefind numbers them as they come.
 * @throws when Pagefind reports an error: an edition without its search is not a whole one.
 */
export async function indexArticles(
  catalog: Catalog,
  bodyOf: (entry: Entry) => RenderedBody,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: ['.heading-anchor', '.footnotes h2'] });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  try {
    const { entries } = catalog;
    for (let start = 0; start < entries.length; start += IN_FLIGHT) {
      await Promise.all(
        entries.slice(start, start + IN_FLIGHT).map((entry) => addEntry(index, catalog, entry, bodyOf(entry))),
      );
      onProgress(Math.min(start + IN_FLIGHT, entries.length), entries.length);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
}

async function addEntry(index: PagefindIndex, catalog: Catalog, entry: Entry, body: RenderedBody): Promise<void> {
  const content = searchRecord(catalog, entry, body);
  const { errors } = await index.addHTMLFile({ url: href(entry.path, catalog.site.base), content });
  if (errors.length > 0)
    throw new Error(`${entry.article.file} cannot be put into the search index: ${errors.join('; ')}`);
}
