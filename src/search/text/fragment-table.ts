/**
 * The places of a segment's article texts: Pagefind's fragments of one language, sorted by hash, one after the other in
 * packs.
 */
export interface FragmentTable {
  /** The names of the packs, in order, and the number of fragments in each. */
  packs: [name: string, count: number][];
  /** How many hexadecimal digits of a hash distinguish it from the others. */
  digits: number;
  /** These digits of each hash, as the difference from the one before. */
  hashes: number[];
  /** The length of each fragment, in bytes. */
  sizes: number[];
}

/** `fragment/table.json` of a segment: a table for each language, by the beginning of its fragment names. */
export type FragmentTables = Record<string, FragmentTable>;

/** The file of the tables, below the folder of the segment. */
export const TABLE_FILE = 'fragment/table.json';

/** The place of a fragment: its pack, and its first and last byte in it. */
export interface FragmentPlace {
  pack: string;
  first: number;
  last: number;
}

/** Finds a fragment by its name, such as `en_369b5b4`; undefined if no table has it. */
export function fragmentPlace(tables: FragmentTables, name: string): FragmentPlace | undefined {
  const end = name.lastIndexOf('_');
  const key = name.slice(0, end);
  const table = Object.hasOwn(tables, key) ? tables[key] : undefined;
  if (!table) return undefined;
  const sought = parseInt(name.slice(end + 1, end + 1 + table.digits), 16);
  let hash = 0;
  let place = 0;
  for (const [pack, count] of table.packs) {
    let first = 0;
    for (let i = 0; i < count; i++, place++) {
      hash += table.hashes[place]!;
      const size = table.sizes[place]!;
      if (hash === sought) return { pack, first, last: first + size - 1 };
      first += size;
    }
  }
  return undefined;
}
