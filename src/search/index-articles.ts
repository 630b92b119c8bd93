import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { close, createIndex } from 'pagefind';
import type { Catalog, Entry } from '../catalog/catalog.ts';
import { href } from '../urls.ts';
import type { RenderedBody } from '../views/article.ts';
import { searchRecord } from './record.ts';
import type { Segment } from './segments.ts';
import { cutSegments, manifestOf } from './segments.ts';

/** Records on their way to Pagefind at once. */
const IN_FLIGHT = 100;

/** Interfaces of Pagefind's own that no page here loads. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search files of an edition in `folder`: `segments.json` and a Pagefind index a segment, each in a Pagefind
 * process of its own, so that memory depends on the segment and not on the archive.
 * @throws when Pagefind reports an error: an edition without its search is not a whole one.
 */
export async function indexArticles(
  catalog: Catalog,
  bodyOf: (entry: Entry) => RenderedBody,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const segments = cutSegments(catalog.entries);
  await mkdir(folder, { recursive: true });
  let done = 0;
  for (const segment of segments) {
    await indexSegment(catalog, segment, bodyOf, join(folder, 'segments', segment.name), (added) => {
      onProgress(done + added, catalog.entries.length);
    });
    done += segment.entries.length;
  }
  const manifest = manifestOf(segments, href('/search/segments/', catalog.site.base));
  await writeFile(join(folder, 'segments.json'), JSON.stringify(manifest));
}

async function indexSegment(
  catalog: Catalog,
  { entries }: Segment,
  bodyOf: (entry: Entry) => RenderedBody,
  folder: string,
  onProgress: (added: number) => void,
): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: ['.heading-anchor', '.footnotes h2'] });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  try {
    for (let start = 0; start < entries.length; start += IN_FLIGHT) {
      const batch = entries.slice(start, start + IN_FLIGHT);
      await Promise.all(batch.map((entry) => addEntry(index, catalog, entry, bodyOf(entry))));
      onProgress(start + batch.length);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  const unused = (await readdir(folder)).filter((name) => UNUSED.test(name));
  for (const name of unused) await rm(join(folder, name));
}

async function addEntry(index: PagefindIndex, catalog: Catalog, entry: Entry, body: RenderedBody): Promise<void> {
  const content = searchRecord(catalog, entry, body);
  const { errors } = await index.addHTMLFile({ url: href(entry.path, catalog.site.base), content });
  if (errors.length > 0) {
    throw new Error(`${entry.article.file} cannot be put into the search index: ${errors.join('; ')}`);
  }
}
