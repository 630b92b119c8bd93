import type { Catalog } from './catalog.ts';

/** What the catalog must know of the addresses of an edition. The table of outputs says it. */
export interface Addresses {
  /** Whether a path is the archive's own, whatever articles there are. */
  isReserved: (path: string) => boolean;
  /** Paths of all outputs that no alias may take. */
  pathsOf: (catalog: Catalog) => Iterable<string>;
}
