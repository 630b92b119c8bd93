import type { Addresses } from '../addresses.ts';
import type { Catalog } from '../catalog.ts';
import { PathClaims } from '../path-claims.ts';
import { earlierPaths } from './earlier-paths.ts';

/** Makes addresses of an earlier scheme, from site.yaml, lead to their article unless they are taken. */
export function takeEarlierAliases(catalog: Catalog, publicFiles: string[], { isReserved, pathsOf }: Addresses): void {
  const { site, entries, aliases } = catalog;
  if (site.permalinks.earlier.length === 0) return;
  const claims = new PathClaims<string>();
  const taken = new Set([...pathsOf(catalog), ...aliases.keys(), ...publicFiles]);
  for (const path of taken) claims.take(path, path);
  for (const { article, path: target } of entries)
    for (const path of earlierPaths(article, site)) {
      if (taken.has(path) || isReserved(path)) continue;
      if (claims.ownerOf(path, (owner) => owner === target) !== undefined) continue;
      aliases.set(path, target);
      taken.add(path);
      claims.take(path, target);
    }
}
