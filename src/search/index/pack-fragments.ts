import { digest } from '../../digest.ts';
import { compare } from '../../problems.ts';
import type { FragmentTable, FragmentTables } from '../text/fragment-table.ts';
import { TABLE_FILE } from '../text/fragment-table.ts';

/**
 * The most bytes of a pack, unless a single fragment is larger. A host without range requests sends a whole pack for
 * one article, so packs are small.
 */
const PACK = 16_000;
const [FOLDER, ENDING] = ['fragment/', '.pf_fragment'];

/** Files by their names below the folder of a segment. */
export type SegmentFiles = Map<string, Uint8Array>;

/** Puts Pagefind's fragments of a segment, one file an article, into a few packs, with a table of their places. */
export function packFragments(files: SegmentFiles): SegmentFiles {
  const packed: SegmentFiles = new Map();
  const names: string[] = [];
  for (const [name, bytes] of files) {
    if (name.startsWith(FOLDER) && name.endsWith(ENDING)) names.push(name.slice(FOLDER.length, -ENDING.length));
    else packed.set(name, bytes);
  }
  const tables: FragmentTables = {};
  for (const [key, hashes] of byLanguage(names.sort(compare)))
    tables[key] = packLanguage((hash) => files.get(`${FOLDER}${key}_${hash}${ENDING}`)!, hashes, packed);
  return packed.set(TABLE_FILE, Buffer.from(JSON.stringify(tables)));
}

/** The hashes of fragments, sorted, by the beginning of their file names. */
function byLanguage(names: string[]): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const name of names) {
    const end = name.lastIndexOf('_');
    const key = name.slice(0, end);
    languages.set(key, [...(languages.get(key) ?? []), name.slice(end + 1)]);
  }
  return languages;
}

function packLanguage(fragmentOf: (hash: string) => Uint8Array, hashes: string[], packed: SegmentFiles): FragmentTable {
  const table: FragmentTable = { packs: [], digits: digitsOf(hashes), hashes: [], sizes: [] };
  let pack: Uint8Array[] = [];
  let length = 0;
  let before = 0;
  const close = () => {
    if (pack.length === 0) return;
    const bytes = Buffer.concat(pack);
    const name = `${digest('fileName', bytes)}.pf_pack`;
    packed.set(FOLDER + name, bytes);
    table.packs.push([name, pack.length]);
    [pack, length] = [[], 0];
  };
  for (const one of hashes) {
    const bytes = fragmentOf(one);
    if (length + bytes.length > PACK) close();
    pack.push(bytes);
    length += bytes.length;
    const number = parseInt(one.slice(0, table.digits), 16);
    table.hashes.push(number - before);
    before = number;
    table.sizes.push(bytes.length);
  }
  close();
  return table;
}

/** The number of digits that distinguish all hashes. */
function digitsOf(hashes: string[]): number {
  const longest = Math.max(0, ...hashes.map(({ length }) => length));
  for (let digits = 1; digits < longest; digits++)
    if (new Set(hashes.map((one) => one.slice(0, digits))).size === hashes.length) return digits;
  return longest;
}
