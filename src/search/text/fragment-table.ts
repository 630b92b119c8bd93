/**
 * The places of a segment's article texts: Pagefind's fragments of one language, in the order of its metadata, one after
 * the other in packs.
 */
export interface FragmentTable {
  /** The names of the packs, in order, and the number of fragments in each. */
  packs: [name: string, count: number][];
  /** The length of each fragment, in bytes. */
  sizes: number[];
}

/**
 * The file of the table that belongs to a metadata file of Pagefind's, below the folder of the segment. `index` is the
 * variable part of the metadata's name, such as `en_d3400766e6`. A page that was open before a publication has the
 * old metadata, so it never takes a place from the new table.
 */
export function tableFile(index: string): string {
  return `fragment/${index}.json`;
}

/** The place of a fragment: its pack, and its first and last byte in it. */
export interface FragmentPlace {
  pack: string;
  first: number;
  last: number;
}

/** The places of all fragments, by their names. `names` are in the order of the table. */
export function fragmentPlaces({ packs, sizes }: FragmentTable, names: string[]): Map<string, FragmentPlace> {
  const places = new Map<string, FragmentPlace>();
  let i = 0;
  for (const [pack, count] of packs) {
    let first = 0;
    for (let end = i + count; i < end; i++) {
      const size = sizes[i]!;
      places.set(names[i]!, { pack, first, last: first + size - 1 });
      first += size;
    }
  }
  return places;
}

/**
 * The names of fragments, such as `en_369b5b4`, in the order in which a metadata file of Pagefind's lists its articles.
 * Names of other files follow them. `meta` is the decompressed file, one character a byte.
 */
export function fragmentNames(meta: string, index: string): string[] {
  const language = index.slice(0, index.lastIndexOf('_'));
  // The format is CBOR: a name is a text, and the number of its words follows, which never looks like a digit.
  return meta.match(new RegExp(`${language}_[0-9a-f]{7,}`, 'g')) ?? [];
}
