import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../../digest.ts';
import { compare } from '../../problems.ts';
import type { FragmentTable, FragmentTables } from '../text/fragment-table.ts';
import { TABLE_FILE } from '../text/fragment-table.ts';

/**
 * The most bytes of a pack, unless a single fragment is larger. A host without range requests sends a whole pack for
 * one article, so packs are small.
 */
const PACK = 16_000;
const ENDING = '.pf_fragment';

/** Puts Pagefind's fragments of a segment, one file an article, into a few packs, with a table of their places. */
export async function packFragments(folder: string): Promise<void> {
  const below = join(folder, 'fragment');
  const names = (await readdir(below)).flatMap((name) =>
    name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : [],
  );
  const tables: FragmentTables = {};
  for (const [key, hashes] of byLanguage(names.sort(compare))) tables[key] = await packLanguage(below, key, hashes);
  for (const name of names) await rm(join(below, name + ENDING));
  await writeFile(join(folder, TABLE_FILE), JSON.stringify(tables));
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

async function packLanguage(below: string, key: string, hashes: string[]): Promise<FragmentTable> {
  const table: FragmentTable = { packs: [], digits: digitsOf(hashes), hashes: [], sizes: [] };
  let pack: Buffer[] = [];
  let length = 0;
  let before = 0;
  const close = async () => {
    if (pack.length === 0) return;
    const bytes = Buffer.concat(pack);
    const name = `${digest('fileName', bytes)}.pf_pack`;
    await writeFile(join(below, name), bytes);
    table.packs.push([name, pack.length]);
    [pack, length] = [[], 0];
  };
  for (const one of hashes) {
    const bytes = await readFile(join(below, `${key}_${one}${ENDING}`));
    if (length + bytes.length > PACK) await close();
    pack.push(bytes);
    length += bytes.length;
    const number = parseInt(one.slice(0, table.digits), 16);
    table.hashes.push(number - before);
    before = number;
    table.sizes.push(bytes.length);
  }
  await close();
  return table;
}

/** The number of digits that distinguish all hashes. */
function digitsOf(hashes: string[]): number {
  const longest = Math.max(0, ...hashes.map(({ length }) => length));
  for (let digits = 1; digits < longest; digits++)
    if (new Set(hashes.map((one) => one.slice(0, digits))).size === hashes.length) return digits;
  return longest;
}
