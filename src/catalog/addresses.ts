import type { Catalog } from './catalog.ts';

/** What the catalog must know about the addresses of an edition. The table of outputs answers it. */
export interface Addresses {
  /** Whether a path belongs to the archive itself, independent of its articles. */
  isReserved: (path: string) => boolean;
  /** Paths of all outputs that no alias may take. */
  pathsOf: (catalog: Catalog) => Iterable<string>;
}
