import type { Archive } from '../archive.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ledAddresses } from '../catalog/aliases/led-addresses.ts';

/**
 * The addresses that an archive promises to keep: the paths of its articles, pages, notices and redirects, with their
 * files.
 */
export function publishedAddresses(catalog: Catalog): ReadonlyMap<string, string> {
  let found = listed.get(catalog);
  if (!found) listed.set(catalog, (found = listAddresses(catalog)));
  return found;
}

/** Cached, because a build asks several times. */
const listed = new WeakMap<Catalog, ReadonlyMap<string, string>>();

function listAddresses({ aliases, idPaths, entries, pages, notices }: Catalog): Map<string, string> {
  const found = new Map<string, string>();
  for (const placed of [entries, pages, notices]) for (const { article, path } of placed) found.set(path, article.file);
  for (const [path, target] of aliases) if (!idPaths.has(path)) found.set(path, found.get(target) ?? '');
  return found;
}

/** Whether an address has a page, a redirect, a notice, a file of the public folder, or a rule that leads on. */
export function answers({ catalog, outputs, publicFiles }: Archive): (path: string) => boolean {
  const own = publishedAddresses(catalog);
  const files = new Set(publicFiles);
  const led = ledAddresses(catalog);
  let others: { has(path: string): boolean } | undefined;
  return (path) => {
    if (own.has(path) || led.has(path) || files.has(path) || files.has(`${path}index.html`)) return true;
    // An alias may also have the address of a list, for example if an old article was there.
    others ??= outputs.byPath();
    return others.has(path);
  };
}
