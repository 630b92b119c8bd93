import type { Catalog } from '../catalog/catalog.ts';

/** What an archive promises to keep: the paths of its articles, pages, notices and redirects, with the files they are of. */
export function publishedAddresses({ paths, entries, pages, notices }: Catalog): Map<string, string> {
  const files = new Map(
    [...entries, ...pages, ...notices].map(({ article, path }): [string, string] => [path, article.file]),
  );
  const found = new Map<string, string>();
  for (const [path, ref] of paths) {
    if (ref.kind === 'alias') {
      if (!path.startsWith('/id/')) found.set(path, files.get(ref.target) ?? '');
    } else if (files.has(path)) found.set(path, files.get(path)!);
  }
  return found;
}

/** Whether there is something at an address: a page, a redirect, a notice, or a file of the public folder. */
export function answers({ paths }: Catalog, publicFiles: string[]): (path: string) => boolean {
  const files = new Set(publicFiles);
  return (path) => paths.has(path) || files.has(path) || files.has(`${path}index.html`);
}
