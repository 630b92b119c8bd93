import { openArchive, withCatalog } from './archive.ts';
import type { Archive } from './archive.ts';
import { readBodies } from './build/body-store.ts';
import { readSnapshot, SNAPSHOT_VARIABLE } from './build/snapshot.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { PageKind, PageRef } from './catalog/page-ref.ts';
import { asOf } from './dates.ts';
import type { BodyOf } from './views/article.ts';

/** What the pages are made from: the catalog, and the text of each article. */
export interface PageSource {
  catalog: Catalog;
  bodyOf: BodyOf;
}

/** Pages between two messages to the building process. */
const PAGES_TOLD_AT_ONCE = 50;

let opened: Promise<PageSource> | undefined;

/**
 * In a build, what the building process has read and rendered. Alone (`astro dev`, `astro build`), the content folder
 * itself, whose texts are rendered as pages ask for them.
 */
export function pageSource(): Promise<PageSource> {
  tellOfPage();
  const snapshot = process.env[SNAPSHOT_VARIABLE];
  if (snapshot) return (opened ??= fromSnapshot(snapshot));
  return (opened ??= fromContent());
}

/** Props of all pages of a kind, for `getStaticPaths`. */
export async function staticPaths<K extends PageKind>(
  kind: K,
  ...others: K[]
): Promise<{ params: { path: string }; props: { path: string; ref: Extract<PageRef, { kind: K }> } }[]> {
  const { catalog } = await pageSource();
  const kinds = new Set<PageKind>([kind, ...others]);
  const found = [...catalog.paths].filter(([, ref]) => kinds.has(ref.kind)) as [
    string,
    Extract<PageRef, { kind: K }>,
  ][];
  return found.map(([path, ref]) => ({ params: { path: path.replace(/^\/|\/$/g, '') }, props: { path, ref } }));
}

async function fromSnapshot(path: string): Promise<PageSource> {
  const { data, bodies, index } = await readSnapshot(path);
  const read = readBodies(bodies, index);
  return { catalog: withCatalog(data).catalog, bodyOf: ({ file }) => read(file) };
}

async function fromContent(): Promise<PageSource> {
  const { renderAlone } = await import('./build/render-alone.ts');
  const content = process.env['BACKFILE_CONTENT'] ?? 'content';
  const archive: Archive = await openArchive({ content, asOf: asOf(process.env) });
  return { catalog: archive.catalog, bodyOf: await renderAlone(archive, content) };
}

/** Every page asks once for what it is made from, which tells the building process how far this one is. */
let pages = 0;
function tellOfPage(): void {
  if (++pages % PAGES_TOLD_AT_ONCE === 0) process.send?.({ pages });
}
